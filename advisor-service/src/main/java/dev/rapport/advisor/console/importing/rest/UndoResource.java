package dev.rapport.advisor.console.importing.rest;

import dev.rapport.advisor.console.neighbour.rest.Door;
import dev.rapport.advisor.console.neighbour.rest.Imports;
import dev.rapport.advisor.signin.rest.FormGuard;
import dev.rapport.web.caller.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Takes an import back. */
@Path("/imports/{door}/{id}/undo")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class UndoResource {
    private final Imports imports;
    private final FormGuard guard;

    UndoResource(Imports imports, FormGuard guard) {
        this.imports = imports;
        this.guard = guard;
    }

    @POST
    @Operation(hidden = true)
    public Response undo(
            @PathParam("door") String name, @PathParam("id") UUID id, @RestForm @Nullable String formToken) {
        guard.check(formToken);
        Door door = ImportPageResource.door(name);
        imports.ask(door, (client, authorization) -> client.undo(authorization, door.imports(), id));
        return Response.seeOther(URI.create("/imports")).build();
    }
}
