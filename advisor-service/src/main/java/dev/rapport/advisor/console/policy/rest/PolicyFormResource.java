package dev.rapport.advisor.console.policy.rest;

import dev.rapport.advisor.backtest.RequestBacktest;
import dev.rapport.advisor.console.policy.PolicyForm;
import dev.rapport.advisor.policy.ChangePolicy;
import dev.rapport.advisor.policy.ChangePolicy.Outcome.Changed;
import dev.rapport.advisor.policy.ChangePolicy.Outcome.Overtaken;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.policy.Policies.Version;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.signin.rest.FormGuard;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The policy to be tried, and changed, as the page's form says it. */
@Path("/policy")
@Blocking
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class PolicyFormResource {
    private final Policies policies;
    private final ChangePolicy changePolicy;
    private final RequestBacktest requestBacktest;
    private final PolicyPages pages;
    private final FormGuard guard;
    private final Caller caller;
    private final Clock clock;

    PolicyFormResource(
            Policies policies,
            ChangePolicy changePolicy,
            RequestBacktest requestBacktest,
            PolicyPages pages,
            FormGuard guard,
            Caller caller,
            Clock clock) {
        this.policies = policies;
        this.changePolicy = changePolicy;
        this.requestBacktest = requestBacktest;
        this.pages = pages;
        this.guard = guard;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/trials")
    @Transactional
    @RolesAllowed({Roles.MEMBER, Roles.ADMIN})
    @Operation(hidden = true)
    public Response tryOut(MultivaluedMap<String, String> fields) {
        guard.check(fields.getFirst("formToken"));
        PolicyForm form = PolicyForm.sent(fields).checked();
        Policy policy = form.policy();
        int seen = number(fields.getFirst("seen"), 1);
        if (policy == null) {
            return refused(400, form, seen, "Nothing was tried: look at the fields that are marked.");
        }
        Instant now = clock.instant();
        int days = Math.clamp(number(fields.getFirst("days"), 30), 1, 365);
        var trial = requestBacktest.request(
                caller.workspace(), policy, now.minus(Duration.ofDays(days)), now, caller.member());
        return seeOther("/policy?trial=%s&seen=%d#trial".formatted(trial.id(), seen));
    }

    @POST
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    @Operation(hidden = true)
    public Response save(MultivaluedMap<String, String> fields) {
        guard.check(fields.getFirst("formToken"));
        PolicyForm form = PolicyForm.sent(fields).checked();
        Policy policy = form.policy();
        Version inForce = policies.newest(caller.workspace());
        int seen = number(fields.getFirst("seen"), 0);
        if (policy == null) {
            return refused(400, form, seen, "Nothing was saved: look at the fields that are marked.");
        }
        if (seen != inForce.number()) {
            return overtaken(form, inForce);
        }
        return switch (changePolicy.change(caller.workspace(), inForce, policy, caller.member(), clock.instant())) {
            case Changed(var version) -> seeOther("/policy?saved=" + version.number());
            case Overtaken() -> overtaken(form, policies.newest(caller.workspace()));
        };
    }

    /** Whoever saves it once more has been told. */
    private Response overtaken(PolicyForm form, Version inForce) {
        return refused(
                409,
                form,
                inForce.number(),
                "Nothing was saved: %s has made version %d meanwhile. What it changed stands under versions; save again to put yours in its place."
                        .formatted(inForce.changedBy(), inForce.number()));
    }

    private Response refused(int status, PolicyForm form, int seen, String says) {
        return Response.status(status).entity(pages.refused(form, seen, says)).build();
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
