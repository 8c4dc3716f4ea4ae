package dev.rapport.contacts.duplicate.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;

import dev.rapport.contacts.merge.MergeContacts;
import dev.rapport.contacts.merge.MergeContacts.Decided;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/duplicates/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MEMBER, ADMIN})
@Tag(name = "Duplicates")
public class DecisionResource {
    private final Caller caller;
    private final MergeContacts merging;
    private final ErasedAnswers erased;
    private final Idempotency idempotency;

    DecisionResource(Caller caller, MergeContacts merging, ErasedAnswers erased, Idempotency idempotency) {
        this.erased = erased;
        this.caller = caller;
        this.merging = merging;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(
            summary = "Say whether two contacts are the same person",
            description =
                    "`same: true` merges them: the one survives whom the team has known for longer. `same: false` is "
                            + "remembered. Either way, what waits for the answer is judged again.")
    @APIResponseSchema(value = DecisionResponse.class, responseCode = "200")
    public Response decide(@Valid @NotNull(message = "is needed") DecisionRequest request) {
        if (request.a().equals(request.b())) {
            throw ProblemException.invalid("b", "is the same id as a");
        }
        return idempotency.once(request, () -> decided(request)).response();
    }

    private Answer decided(DecisionRequest request) {
        return switch (merging.decide(caller.workspace(), request.a(), request.b(), request.same(), caller.member())) {
            case Decided.Same(var survivor) -> answer(request, survivor.id());
            case Decided.Apart() -> answer(request, null);
            case Decided.NoSuchContact(var id) ->
                throw erased.unknown(
                        "unknown_contact",
                        id.equals(request.a()) ? "a" : "b",
                        id,
                        "is not the id of a contact of this workspace");
            case Decided.MergedAlready(var survivor) ->
                throw ProblemException.conflict(
                        "already_merged",
                        "They were merged into the contact " + survivor + "; take that back first.",
                        Map.of("survivorId", survivor));
        };
    }

    private Answer answer(DecisionRequest request, @Nullable UUID survivor) {
        return idempotency.answer(200, new DecisionResponse(request.a(), request.b(), request.same(), survivor), null);
    }
}
