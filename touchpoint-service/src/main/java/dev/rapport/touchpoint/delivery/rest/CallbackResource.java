package dev.rapport.touchpoint.delivery.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.touchpoint.delivery.Deliveries;
import dev.rapport.touchpoint.outbound.Proposals;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The callback URLs of messages: webhooks that nobody has to make. */
@Path("/v1/outbound-messages/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class CallbackResource {
    private final Caller caller;
    private final Proposals messages;
    private final Redelivery deliveries;

    CallbackResource(Caller caller, Proposals messages, Redelivery deliveries) {
        this.caller = caller;
        this.messages = messages;
        this.deliveries = deliveries;
    }

    @GET
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(summary = "What the message's callback URL was told, or is to be told, the newest first")
    public Page<DeliveryView> list(
            UUID id, @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return deliveries.list(known(id), limit, cursor);
    }

    @POST
    @Path("/{deliveryId}/redeliver")
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(summary = "Tell it again", description = "At once, and again for up to a day if need be.")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "202")
    public Response redeliver(UUID id, UUID deliveryId) {
        return deliveries.redeliver(known(id), deliveryId);
    }

    private Deliveries.Of known(UUID id) {
        return messages.find(caller.workspace(), id)
                .map(message -> new Deliveries.Of.Message(caller.workspace(), message.id()))
                .orElseThrow(() -> ProblemException.notFound("outbound message"));
    }
}
