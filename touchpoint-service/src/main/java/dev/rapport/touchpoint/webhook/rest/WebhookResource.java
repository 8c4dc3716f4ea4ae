package dev.rapport.touchpoint.webhook.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;

import dev.rapport.touchpoint.webhook.MakeWebhook;
import dev.rapport.touchpoint.webhook.Webhooks;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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

@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MEMBER, ADMIN})
@Tag(name = "Webhooks", description = "Calls to addresses of yours, signed after Standard Webhooks")
class WebhookResource {
    private final Caller caller;
    private final Making making;
    private final Webhooks webhooks;

    WebhookResource(Caller caller, Making making, Webhooks webhooks) {
        this.caller = caller;
        this.making = making;
        this.webhooks = webhooks;
    }

    @POST
    @Operation(
            summary = "Make a webhook",
            description =
                    "Its secret is in this answer and in no other: keep it. Called again with the same Idempotency-Key it is "
                            + "left out: who lost it removes the webhook and makes another. A workspace has "
                            + MakeWebhook.MOST + " at most.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201")
    public Response make(@Valid @NotNull(message = "is needed") WebhookRequest request) {
        return making.make(request);
    }

    @GET
    @Operation(summary = "All webhooks, in the order in which they were made")
    public Page<WebhookView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor after = Cursor.parse(cursor);
        return Page.of(
                        webhooks.list(caller.workspace(), after == null ? null : after.id(), most + 1),
                        most,
                        webhook -> new Cursor("", webhook.id()))
                .map(WebhookView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A webhook")
    public WebhookView get(UUID id) {
        return webhooks.find(caller.workspace(), id)
                .map(WebhookView::of)
                .orElseThrow(() -> ProblemException.notFound("webhook"));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Remove a webhook, with what it was still to be told")
    public void remove(UUID id) {
        if (!webhooks.remove(caller.workspace(), id)) {
            throw ProblemException.notFound("webhook");
        }
    }
}
