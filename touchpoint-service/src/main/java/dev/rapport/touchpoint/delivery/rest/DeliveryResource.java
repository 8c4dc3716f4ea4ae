package dev.rapport.touchpoint.delivery.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;

import dev.rapport.touchpoint.delivery.Deliveries;
import dev.rapport.touchpoint.webhook.Webhooks;
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

@Path("/v1/webhooks/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MEMBER, ADMIN})
@Tag(name = "Webhooks")
class DeliveryResource {
    private final Caller caller;
    private final Webhooks webhooks;
    private final Redelivery deliveries;

    DeliveryResource(Caller caller, Webhooks webhooks, Redelivery deliveries) {
        this.caller = caller;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @GET
    @Operation(
            summary = "What the webhook was told, or is to be told, the newest first",
            description = "Kept for 30 days.")
    public Page<DeliveryView> list(
            UUID id, @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return deliveries.list(known(id), limit, cursor);
    }

    @POST
    @Path("/{deliveryId}/redeliver")
    @Operation(summary = "Tell it again", description = "At once, and again for up to a day if need be.")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "202")
    public Response redeliver(UUID id, UUID deliveryId) {
        return deliveries.redeliver(known(id), deliveryId);
    }

    private Deliveries.Of known(UUID id) {
        return webhooks.find(caller.workspace(), id)
                .map(webhook -> new Deliveries.Of.Webhook(caller.workspace(), webhook.id()))
                .orElseThrow(() -> ProblemException.notFound("webhook"));
    }
}
