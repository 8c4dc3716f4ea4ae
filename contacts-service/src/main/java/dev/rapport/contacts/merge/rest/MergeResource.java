package dev.rapport.contacts.merge.rest;

import dev.rapport.contacts.contact.rest.ContactResponse;
import dev.rapport.contacts.merge.MergeContacts;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.erasure.ErasedAnswers;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.problem.FieldError;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/contacts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Contacts")
public class MergeResource {
    private final Caller caller;
    private final MergeContacts merging;
    private final ErasedAnswers erased;
    private final Idempotency idempotency;

    MergeResource(Caller caller, MergeContacts merging, ErasedAnswers erased, Idempotency idempotency) {
        this.erased = erased;
        this.caller = caller;
        this.merging = merging;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/merge")
    @Operation(
            summary = "Make a duplicate one person with a contact",
            description = "The duplicate's id answers with the survivor from then on, in every service.")
    @APIResponseSchema(value = ContactResponse.class, responseCode = "200")
    public Response merge(UUID id, @Valid @NotNull(message = "is needed") MergeRequest request) {
        return idempotency
                .once(request, () -> merged(id, request.duplicateId()))
                .response();
    }

    @DELETE
    @Path("/merges/{duplicateId}")
    @Transactional
    @Operation(
            summary = "Take a merge back",
            description = "Both are as if it had never been, each with what was given to it in between.")
    public void unmerge(UUID id, UUID duplicateId) {
        if (!merging.unmerge(caller.workspace(), id, duplicateId, caller.member())) {
            throw ProblemException.notFound("merge");
        }
    }

    private Answer merged(UUID id, UUID duplicate) {
        return switch (merging.merge(caller.workspace(), id, duplicate, caller.member())) {
            case MergeContacts.Outcome.Merged(var survivor) ->
                idempotency.answer(200, ContactResponse.of(survivor), null);
            case MergeContacts.Outcome.NoSuchContact(var unknown)
            when unknown.equals(id) -> throw ProblemException.notFound("contact");
            case MergeContacts.Outcome.NoSuchContact(var unknown) ->
                throw erased.unknown(
                        "unknown_contact", "duplicateId", unknown, "is not the id of a contact of this workspace");
            case MergeContacts.Outcome.Itself() ->
                throw ProblemException.unprocessable("same_contact", "duplicateId", "is the contact itself");
            case MergeContacts.Outcome.MergedElsewhere(var survivor) ->
                throw ProblemException.of(
                        409,
                        "already_merged",
                        "The duplicate was merged into the contact " + survivor + "; name that one.",
                        List.of(new FieldError("duplicateId", "was merged into another contact")),
                        Map.of("survivorId", survivor));
        };
    }
}
