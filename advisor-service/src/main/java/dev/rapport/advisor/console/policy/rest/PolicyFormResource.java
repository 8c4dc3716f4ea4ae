package dev.rapport.advisor.console.policy.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The policy to be changed as the page's form says it. */
@Path("/policy")
@Blocking
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class PolicyFormResource {
    private final Policies policies;
    private final ChangePolicy changePolicy;
    private final PolicyPages pages;
    private final FormGuard guard;
    private final Caller caller;
    private final Clock clock;

    PolicyFormResource(
            Policies policies,
            ChangePolicy changePolicy,
            PolicyPages pages,
            FormGuard guard,
            Caller caller,
            Clock clock) {
        this.policies = policies;
        this.changePolicy = changePolicy;
        this.pages = pages;
        this.guard = guard;
        this.caller = caller;
        this.clock = clock;
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
        int seen = Fields.number(fields, "seen", 0);
        if (policy == null) {
            return refused(400, form, seen, "Nothing was saved: look at the fields that are marked.");
        }
        if (seen != inForce.number()) {
            return overtaken(form, inForce);
        }
        return switch (changePolicy.change(caller.workspace(), inForce, policy, caller.member(), clock.instant())) {
            case Changed(var version) ->
                Response.seeOther(URI.create("/policy?saved=" + version.number()))
                        .build();
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
}
