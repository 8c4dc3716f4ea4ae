package dev.rapport.contacts.contact.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contacts.contact.NewContact;
import dev.rapport.contacts.contact.RegisterContact;
import dev.rapport.contacts.contact.ResolveContact;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/contacts")
@Tag(name = "Contacts", description = "People whom the team knows")
public class ContactResource {
    private final Caller caller;
    private final Contacts contacts;
    private final RegisterContact registration;
    private final ResolveContact resolution;
    private final Idempotency idempotency;

    ContactResource(
            Caller caller,
            Contacts contacts,
            RegisterContact registration,
            ResolveContact resolution,
            Idempotency idempotency) {
        this.caller = caller;
        this.contacts = contacts;
        this.registration = registration;
        this.resolution = resolution;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({MEMBER, ADMIN})
    @Operation(summary = "Register a contact")
    @APIResponseSchema(value = ContactResponse.class, responseCode = "201")
    public Response register(@Valid @NotNull(message = "is needed") ContactRequest request) {
        return idempotency.once(request, () -> registered(request.newContact())).response();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(summary = "A contact")
    public ContactResponse get(UUID id) {
        return contacts.find(caller.workspace(), id)
                .map(ContactResponse::of)
                .orElseThrow(() -> ProblemException.notFound("contact"));
    }

    @GET
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(summary = "Contacts, the newest first", description = "`query` is a part of a name or of an address.")
    public Page<ContactResponse> list(
            @QueryParam("query")
                    @Pattern(regexp = "\\P{Cntrl}{1,200}", message = "must have 1 to 200 characters")
                    @Nullable
                    String query,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor after = Cursor.parse(cursor);
        List<Contact> found = contacts.search(
                caller.workspace(),
                new Contacts.Search(
                        query, after == null ? null : new Contacts.Place(after.time(), after.id()), most + 1));
        return Page.of(found, most, contact -> Cursor.at(contact.registeredAt(), contact.id()))
                .map(ContactResponse::of);
    }

    @POST
    @Path("/resolve")
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(
            summary = "Who has this address?",
            description =
                    "With `register` an address that nobody has is registered as a new contact: then the answer is 201.")
    @APIResponseSchema(ContactResponse.class)
    public Response resolve(@Valid @NotNull(message = "is needed") ResolveRequest request) {
        if (request.register()) {
            return idempotency.once(request, () -> foundOrRegistered(request)).response();
        }
        return resolution
                .find(caller.workspace(), request.normalised())
                .map(contact -> Response.ok(ContactResponse.of(contact)).build())
                .orElseThrow(() -> ProblemException.notFound("contact"));
    }

    private Answer registered(NewContact described) {
        return switch (registration.register(caller.workspace(), described)) {
            case RegisterContact.Outcome.Registered(var contact) -> created(contact);
            case RegisterContact.Outcome.AddressTaken(var address, var ownerId) ->
                throw AddressTaken.problem(
                        "identities[" + described.addresses().indexOf(address) + "].address", ownerId);
        };
    }

    private Answer foundOrRegistered(ResolveRequest request) {
        ResolveContact.Resolved resolved =
                resolution.findOrRegister(caller.workspace(), request.normalised(), request.name());
        return resolved.registered()
                ? created(resolved.contact())
                : idempotency.answer(200, ContactResponse.of(resolved.contact()), null);
    }

    private Answer created(Contact contact) {
        return idempotency.created(ContactResponse.of(contact), "/v1/contacts/" + contact.id());
    }
}
