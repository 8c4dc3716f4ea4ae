package dev.rapport.touchpoint.webhook.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.jspecify.annotations.Nullable;

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

    /** @param secret null to whoever asks again for what was shown */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CallbackSecret(@Nullable String secret) {}

    @POST
    @RolesAllowed({MEMBER, ADMIN})
    @Operation(
            summary = "A new secret for the callback URLs of all messages",
            description =
                    "It signs every call from now on, in place of the one before. It is in this answer and in no other: called "
                            + "again with the same Idempotency-Key it is left out, and who lost it asks for another.")
    @APIResponseSchema(value = CallbackSecret.class, responseCode = "201")
    public Response make() {
        return idempotency.once(
                Map.of(),
                () -> making.callbackSecret(caller.workspace()),
                secret -> idempotency.created(new CallbackSecret(secret), null),
                secret -> idempotency.created(new CallbackSecret(null), null));
    }
}
