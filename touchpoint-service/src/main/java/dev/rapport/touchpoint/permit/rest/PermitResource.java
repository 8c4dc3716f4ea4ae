package dev.rapport.touchpoint.permit.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.touchpoint.outbound.life.Permission;
import dev.rapport.touchpoint.outbound.rest.OutboundMessageView;
import dev.rapport.touchpoint.outbound.rest.Why;
import dev.rapport.web.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/outbound-messages/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outbound messages")
class PermitResource {
    private final Permits permits;
    private final Clock clock;

    PermitResource(Permits permits, Clock clock) {
        this.permits = permits;
        this.clock = clock;
    }

    @POST
    @Path("/permit")
    @RunOnVirtualThread
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(
            summary = "Ask for the permit, just before transmitting",
            description =
                    "Once only; again only for the same Idempotency-Key. With `Prefer: wait=N` it waits for a verdict that "
                            + "has seen everything.")
    @APIResponseSchema(OutboundMessageView.class)
    @APIResponse(responseCode = "409", description = "Not now: `code` says why, `next` is wait, retry or stop.")
    public Response permit(UUID id, @Context HttpHeaders headers) {
        Prefer prefer = Prefer.of(headers, clock.instant());
        Permission permission = permits.ask(id, prefer);
        return switch (permission) {
            case Permission.Go ignored ->
                prefer.applied(Response.ok(OutboundMessageView.of(permission))).build();
            case Permission.NotNow notNow ->
                throw ProblemException.conflict(
                        notNow.refusal().code(),
                        Why.of(notNow),
                        Map.of("next", notNow.refusal().next().text()));
        };
    }
}
