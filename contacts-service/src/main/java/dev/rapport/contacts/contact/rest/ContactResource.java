package dev.rapport.contacts.contact.rest;

import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contacts.contact.NewContact;
import dev.rapport.contacts.contact.RegisterContact;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts", description = "People whom the team knows")
public class ContactResource {
    private final Caller caller;
    private final Contacts contacts;
    private final RegisterContact registration;
    private final Idempotency idempotency;

    ContactResource(Caller caller, Contacts contacts, RegisterContact registration, Idempotency idempotency) {
        this.caller = caller;
        this.contacts = contacts;
        this.registration = registration;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({Roles.MEMBER, Roles.ADMIN})
    @Operation(
            summary = "Register a contact",
            description =
                    "The one call that registers somebody anew who was erased: as a new contact, who stays opted out.")
    @APIResponseSchema(value = ContactResponse.class, responseCode = "201")
    public Response register(@Valid @NotNull(message = "is needed") ContactRequest request) {
        return idempotency.once(request, () -> registered(request)).response();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MEMBER, Roles.AUTOMATION, Roles.RECORDER, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "A contact")
    @APIResponseSchema(ContactResponse.class)
    @Transactional
    public Response get(UUID id) {
        return contacts.find(caller.workspace(), id)
                .map(ContactResponse::tagged)
                .orElseThrow(() -> ProblemException.notFound("contact"));
    }

    private Answer registered(ContactRequest request) {
        NewContact described = new NewContact(request.description(), request.addresses(), true);
        return switch (registration.registerAnew(caller.workspace(), described)) {
            case RegisterContact.Outcome.Registered(var contact) ->
                idempotency.created(ContactResponse.of(contact), "/v1/contacts/" + contact.id());
            case RegisterContact.Outcome.AddressTaken(var address, var ownerId) ->
                throw request.taken(address, ownerId);
            case RegisterContact.Outcome.Erased(var address) ->
                throw new IllegalStateException("whoever was erased is registered anew by this call");
        };
    }
}
