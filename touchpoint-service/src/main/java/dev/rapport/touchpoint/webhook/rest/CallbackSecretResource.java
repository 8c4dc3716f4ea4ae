package dev.rapport.touchpoint.webhook.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;

import dev.rapport.touchpoint.webhook.MakeWebhook;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/webhooks/callback-secret")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class CallbackSecretResource {
    private final Caller caller;
    private final Idempotency idempotency;
    private final MakeWebhook making;

    CallbackSecretResource(Caller caller, Idempotency idempotency, MakeWebhook making) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.making = making;
    }

    record CallbackSecret(String secret) {}

    @POST
    @RolesAllowed({MEMBER, ADMIN})
    @Operation(
            summary = "A new secret for the callback URLs of all messages",
            description =
                    "It signs every call from now on, in place of the one before. It is in this answer and in no other.")
    @APIResponseSchema(value = CallbackSecret.class, responseCode = "201")
    public Response make() {
        return idempotency
                .once(
                        Map.of(),
                        () -> idempotency.created(new CallbackSecret(making.callbackSecret(caller.workspace())), null))
                .response();
    }
}
