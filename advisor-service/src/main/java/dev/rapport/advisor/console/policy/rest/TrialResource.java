package dev.rapport.advisor.console.policy.rest;

import dev.rapport.advisor.backtest.RequestBacktest;
import dev.rapport.advisor.console.policy.PolicyForm;
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

/** Tries the policy that the page's form says on what happened. Nothing is changed by it, so every member may. */
@Path("/policy/trials")
@Blocking
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class TrialResource {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 365;

    private final RequestBacktest requestBacktest;
    private final PolicyPages pages;
    private final FormGuard guard;
    private final Caller caller;
    private final Clock clock;

    TrialResource(RequestBacktest requestBacktest, PolicyPages pages, FormGuard guard, Caller caller, Clock clock) {
        this.requestBacktest = requestBacktest;
        this.pages = pages;
        this.guard = guard;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Operation(hidden = true)
    public Response tryOut(MultivaluedMap<String, String> fields) {
        guard.check(fields.getFirst("formToken"));
        PolicyForm form = PolicyForm.sent(fields).checked();
        Policy policy = form.policy();
        int seen = Fields.number(fields, "seen", 1);
        if (policy == null) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(pages.refused(form, seen, "Nothing was tried: look at the fields that are marked."))
                    .build();
        }
        Instant now = clock.instant();
        int days = Math.clamp(Fields.number(fields, "days", USUAL_DAYS), 1, MOST_DAYS);
        var trial = requestBacktest.request(
                caller.workspace(), policy, now.minus(Duration.ofDays(days)), now, caller.member());
        return Response.seeOther(URI.create("/policy?trial=%s&seen=%d#trial".formatted(trial.id(), seen)))
                .build();
    }
}
