package dev.rapport.contacts.connection.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.contacts.connection.RecordConnection;
import dev.rapport.contacts.contact.ContactRef;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.erasure.ErasedAnswers;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/connections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connections", description = "Requests, acceptances, follows, and the notes that came with them")
public class ConnectionResource {
    private final Caller caller;
    private final RecordConnection recording;
    private final ErasedAnswers erased;
    private final Idempotency idempotency;

    ConnectionResource(Caller caller, RecordConnection recording, ErasedAnswers erased, Idempotency idempotency) {
        this.erased = erased;
        this.caller = caller;
        this.recording = recording;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({MEMBER, RECORDER, ADMIN})
    @Operation(
            summary = "Record a step in the connection to a contact",
            description =
                    "`initiatedBy` is who took this step. An address that nobody has is registered as a new contact. "
                            + "What was recorded from the same `source` before is changed, in place of adding another: 200.")
    @APIResponseSchema(value = ConnectionResponse.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "Recorded from the same source before",
            content = @Content(schema = @Schema(implementation = ConnectionResponse.class)))
    public Response record(@Valid @NotNull(message = "is needed") ConnectionRequest request) {
        ContactRef contact = request.contact().ref();
        return idempotency.once(request, () -> recorded(contact, request)).response();
    }

    private Answer recorded(ContactRef contact, ConnectionRequest request) {
        return switch (recording.record(caller.workspace(), contact, request.step())) {
            case RecordConnection.Outcome.Recorded recorded ->
                recorded.before()
                        ? idempotency.answer(200, ConnectionResponse.of(recorded), null)
                        : idempotency.created(ConnectionResponse.of(recorded), null);
            case RecordConnection.Outcome.OfAnother() ->
                throw ProblemException.unprocessable(
                        "source_of_another", "source", "was given with a connection of another contact");
            case RecordConnection.Outcome.NoSuchContact(var id) ->
                throw erased.unknown(
                        "unknown_contact", "contact.id", id, "is not the id of a contact of this workspace");
            case RecordConnection.Outcome.Erased() -> throw ProblemException.erased("contact.address");
        };
    }
}
