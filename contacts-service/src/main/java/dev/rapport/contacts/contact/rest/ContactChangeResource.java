package dev.rapport.contacts.contact.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.contacts.contact.ChangeContact;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.Contacts;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.change.ETags;
import dev.rapport.web.change.MergePatch;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
public class ContactChangeResource {
    private final Caller caller;
    private final Contacts contacts;
    private final ChangeContact changing;
    private final MergePatch patches;

    ContactChangeResource(Caller caller, Contacts contacts, ChangeContact changing, MergePatch patches) {
        this.caller = caller;
        this.contacts = contacts;
        this.changing = changing;
        this.patches = patches;
    }

    /** Under the contact's lock, so that of two who change it at once each adds to what the other did. */
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @RolesAllowed({Roles.MEMBER, Roles.ADMIN})
    @Operation(summary = "Change a contact", description = "A merge patch; `identities` replaces the whole list.")
    @APIResponseSchema(ContactResponse.class)
    @RequestBody(content = @Content(schema = @Schema(implementation = ContactRequest.class)))
    @Transactional
    public Response change(
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") ObjectNode request)
            throws JsonProcessingException {
        Contact contact = contacts.lock(caller.workspace(), id).orElseThrow(() -> ProblemException.notFound("contact"));
        ETags.check(ifMatch, contact.version());
        ContactRequest patched = patches.apply(ContactRequest.of(contact), request, Set.of(), ContactRequest.class);
        return switch (changing.change(caller.workspace(), contact, patched.description(), patched.addresses())) {
            case ChangeContact.Outcome.Changed(var changed) -> ContactResponse.tagged(changed);
            case ChangeContact.Outcome.AddressTaken(var address, var ownerId) -> throw patched.taken(address, ownerId);
            case ChangeContact.Outcome.Erased(var address) -> throw patched.erased(address);
        };
    }
}
