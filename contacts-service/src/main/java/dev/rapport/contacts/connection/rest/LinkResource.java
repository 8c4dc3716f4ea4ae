package dev.rapport.contacts.connection.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.contacts.connection.Connections;
import dev.rapport.contacts.connection.Link;
import dev.rapport.contacts.contact.Contacts;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/contacts/{id}/connections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connections")
public class LinkResource {
    private final Caller caller;
    private final Contacts contacts;
    private final Connections connections;

    LinkResource(Caller caller, Contacts contacts, Connections connections) {
        this.caller = caller;
        this.contacts = contacts;
        this.connections = connections;
    }

    @GET
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(
            summary = "The connections to a contact, each with its whole life",
            description = "One item for each channel, and for each account of ours that was named.")
    @Transactional
    public Page<LinkResponse> list(UUID id) {
        String workspace = caller.workspace();
        return contacts.find(workspace, id)
                .map(contact -> new Page<>(Link.of(connections.of(workspace, contact.id())), null))
                .map(page -> page.map(LinkResponse::of))
                .orElseThrow(() -> ProblemException.notFound("contact"));
    }
}
