package dev.rapport.contacts.identity.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;

import dev.rapport.contacts.contact.rest.AddressRequest;
import dev.rapport.contacts.contact.rest.AddressTaken;
import dev.rapport.contacts.identity.AddIdentity;
import dev.rapport.contacts.identity.RemoveIdentity;
import dev.rapport.contracts.people.Identity;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/contacts/{id}/identities")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MEMBER, ADMIN})
@Tag(name = "Contacts")
public class IdentityResource {
    private final Caller caller;
    private final AddIdentity addition;
    private final RemoveIdentity removal;
    private final Idempotency idempotency;

    IdentityResource(Caller caller, AddIdentity addition, RemoveIdentity removal, Idempotency idempotency) {
        this.caller = caller;
        this.addition = addition;
        this.removal = removal;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(
            summary = "Add an address to a contact",
            description = "200 when the contact had it already; 409 names the owner when somebody else has it.")
    @APIResponseSchema(value = Identity.class, responseCode = "201")
    public Response add(UUID id, @Valid @NotNull(message = "is needed") AddressRequest request) {
        return idempotency.once(request, () -> added(id, request)).response();
    }

    @DELETE
    @Path("/{identityId}")
    @Transactional
    @Operation(summary = "Take an address from a contact")
    public void remove(UUID id, UUID identityId) {
        if (!removal.remove(caller.workspace(), id, identityId)) {
            throw ProblemException.notFound("identity");
        }
    }

    private Answer added(UUID id, AddressRequest request) {
        return switch (addition.add(caller.workspace(), id, request.normalised())) {
            case AddIdentity.Outcome.Added(var identity) -> idempotency.created(identity, null);
            case AddIdentity.Outcome.Known(var identity) -> idempotency.answer(200, identity, null);
            case AddIdentity.Outcome.AddressTaken(var ownerId) -> throw AddressTaken.problem("address", ownerId);
            case AddIdentity.Outcome.Erased() -> throw ProblemException.erased("address");
            case AddIdentity.Outcome.TooMany() ->
                throw ProblemException.unprocessable("too_many_identities", "address", "the contact has 50 already");
            case AddIdentity.Outcome.NoSuchContact() -> throw ProblemException.notFound("contact");
        };
    }
}
