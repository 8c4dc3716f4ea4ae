package dev.rapport.touchpoint.discard.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.touchpoint.discard.Discard;
import dev.rapport.touchpoint.discard.DiscardMessage;
import dev.rapport.touchpoint.outbound.rest.OutboundMessageView;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/outbound-messages/{id}/discard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outbound messages")
class DiscardResource {
    private final Caller caller;
    private final Idempotency idempotency;
    private final DiscardMessage messages;

    DiscardResource(Caller caller, Idempotency idempotency, DiscardMessage messages) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.messages = messages;
    }

    @POST
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(
            summary = "Take a message back that nobody was told to send",
            description = "A member may discard every message, an automation what it proposed itself. Again: 200.")
    @APIResponseSchema(OutboundMessageView.class)
    @APIResponse(responseCode = "409", description = "A sender was told to go: `already_permitted`")
    public Response discard(UUID id) {
        boolean person = caller.hasRole(MEMBER) || caller.hasRole(ADMIN);
        var by = new Discard.By(caller.member(), person);
        return idempotency.once(by, () -> discarded(id, by)).response();
    }

    private Answer discarded(UUID id, Discard.By by) {
        return switch (messages.discard(caller.workspace(), id, by)
                .orElseThrow(() -> ProblemException.notFound("outbound message"))) {
            case Discard.Accepted(var step) -> idempotency.answer(200, OutboundMessageView.of(step.after()), null);
            case Discard.TooLate() ->
                throw ProblemException.conflict(
                        "already_permitted", "A sender was told to go: it may be out already.", Map.of());
            case Discard.NotYours() ->
                throw ProblemException.of(
                        403, "not_yours", "An automation discards what it proposed itself.", List.of(), Map.of());
        };
    }
}
