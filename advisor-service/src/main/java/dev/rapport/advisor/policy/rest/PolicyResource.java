package dev.rapport.advisor.policy.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;

import dev.rapport.advisor.policy.ChangePolicy;
import dev.rapport.advisor.policy.ChangePolicy.Outcome.Changed;
import dev.rapport.advisor.policy.ChangePolicy.Outcome.Overtaken;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.policy.Policies.Version;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.change.ETags;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The workspace's rules for verdicts. */
@Path("/v1/policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policy", description = "The workspace's rules for verdicts")
public class PolicyResource {
    private final Policies policies;
    private final ChangePolicy change;
    private final Caller caller;
    private final Clock clock;

    PolicyResource(Policies policies, ChangePolicy change, Caller caller, Clock clock) {
        this.policies = policies;
        this.change = change;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({MEMBER, ADMIN})
    @Operation(summary = "The policy in force, or an older version", description = "Its version is the ETag.")
    public Response get(@QueryParam("version") @Nullable @Min(1) Integer version) {
        return answer(
                version == null
                        ? policies.newest(caller.workspace())
                        : policies.find(caller.workspace(), version)
                                .orElseThrow(() -> ProblemException.notFound("version of the policy")));
    }

    @PUT
    @RolesAllowed(ADMIN)
    @Transactional
    @Operation(
            summary = "Change the policy",
            description =
                    "Takes the place of the version that If-Match names; what is left out is the default. Every message "
                            + "that may still change is judged again.")
    public Response put(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "is needed") Policy policy) {
        Version inForce = policies.newest(caller.workspace());
        ETags.require(ifMatch, inForce.number());
        return switch (change.change(caller.workspace(), inForce, policy, caller.member(), clock.instant())) {
            case Changed(var version) -> answer(version);
            case Overtaken() -> throw ETags.moved(inForce.number() + 1L);
        };
    }

    private static Response answer(Version version) {
        return Response.ok(version.policy())
                .header(HttpHeaders.ETAG, ETags.of(version.number()))
                .build();
    }
}
