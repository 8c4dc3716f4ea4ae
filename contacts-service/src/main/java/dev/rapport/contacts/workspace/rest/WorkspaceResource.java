package dev.rapport.contacts.workspace.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;
import static dev.rapport.web.caller.Roles.SERVICE;

import dev.rapport.contacts.workspace.ChangeWorkspace;
import dev.rapport.contacts.workspace.Workspace;
import dev.rapport.contacts.workspace.Workspaces;
import dev.rapport.web.caller.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/workspace")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workspace", description = "Who \"we\" are")
public class WorkspaceResource {
    private final Caller caller;
    private final Workspaces workspaces;
    private final ChangeWorkspace change;

    WorkspaceResource(Caller caller, Workspaces workspaces, ChangeWorkspace change) {
        this.caller = caller;
        this.workspaces = workspaces;
        this.change = change;
    }

    @GET
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN, SERVICE})
    @Operation(summary = "Who \"we\" are", description = "Empty lists until somebody has said it.")
    public Workspace get() {
        return workspaces.find(caller.workspace()).orElse(Workspace.UNKNOWN);
    }

    @PUT
    @RolesAllowed({MEMBER, ADMIN})
    @Transactional
    @Operation(summary = "Say who \"we\" are", description = "Takes the place of all that was said before.")
    public Workspace put(@Valid @NotNull(message = "is needed") WorkspaceRequest request) {
        Workspace content = request.content();
        change.change(caller.workspace(), content);
        return content;
    }
}
