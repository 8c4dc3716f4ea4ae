package dev.rapport.contacts.workspace.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;
import static dev.rapport.web.caller.Roles.SERVICE;

import dev.rapport.contacts.workspace.ChangeWorkspace;
import dev.rapport.contacts.workspace.Workspace;
import dev.rapport.contacts.workspace.Workspaces;
import dev.rapport.contacts.workspace.Workspaces.Said;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.change.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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
    @Operation(
            summary = "Who \"we\" are",
            description = "Empty lists until somebody has said it. How often it was said is the ETag.")
    @APIResponseSchema(Workspace.class)
    public Response get() {
        return answer(workspaces.find(caller.workspace()).orElse(Said.NOTHING));
    }

    @PUT
    @RolesAllowed({MEMBER, ADMIN})
    @Transactional
    @Operation(
            summary = "Say who \"we\" are",
            description =
                    "Takes the place of all that was said before; with `If-Match`, only of what the caller has read.")
    @APIResponseSchema(Workspace.class)
    public Response put(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "is needed") WorkspaceRequest request) {
        Workspace content = request.content();
        long version = change.change(caller.workspace(), content);
        // Nobody else can have changed it since: whoever meant another version undoes what was just written.
        ETags.check(ifMatch, version - 1);
        return answer(new Said(content, version));
    }

    private static Response answer(Said said) {
        return Response.ok(said.content())
                .header(HttpHeaders.ETAG, ETags.of(said.version()))
                .build();
    }
}
