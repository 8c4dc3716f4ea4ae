package dev.rapport.contacts.contact.rest;

import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contacts.contact.NewContact;
import dev.rapport.contacts.contact.RegisterContact;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
    @Operation(summary = "Register a contact")
    @APIResponseSchema(value = ContactResponse.class, responseCode = "201")
    public Response register(@Valid @NotNull(message = "is needed") ContactRequest request) {
        return idempotency.once(request, () -> registered(request.newContact())).response();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MEMBER, Roles.AUTOMATION, Roles.RECORDER, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "A contact")
    @Transactional
    public ContactResponse get(UUID id) {
        return contacts.find(caller.workspace(), id)
                .map(ContactResponse::of)
                .orElseThrow(() -> ProblemException.notFound("contact"));
    }

    @GET
    @RolesAllowed({Roles.MEMBER, Roles.AUTOMATION, Roles.RECORDER, Roles.ADMIN})
    @Operation(summary = "Contacts, the newest first", description = "`query` is a part of a name or of an address.")
    @Transactional
    public Page<ContactResponse> list(
            @QueryParam("query")
                    @Pattern(regexp = "\\P{Cntrl}{0,200}", message = "must have 200 characters at most")
                    @Nullable
                    String query,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor after = Cursor.parse(cursor);
        var found = contacts.search(
                caller.workspace(),
                new Contacts.Search(
                        query, after == null ? null : new Contacts.Place(after.time(), after.id()), most + 1));
        return Page.of(found, most, contact -> Cursor.at(contact.registeredAt(), contact.id()))
                .map(ContactResponse::of);
    }

    private Answer registered(NewContact described) {
        return switch (registration.register(caller.workspace(), described)) {
            case RegisterContact.Outcome.Registered(var contact) ->
                idempotency.created(ContactResponse.of(contact), "/v1/contacts/" + contact.id());
            case RegisterContact.Outcome.AddressTaken(var address, var ownerId) ->
                throw AddressTaken.problem(
                        "identities[" + described.addresses().indexOf(address) + "].address", ownerId);
        };
    }
}
