package dev.rapport.web.importing;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.web.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** The calls on jobs that are the same whatever is imported. A service's own resource says its path, and how a job begins. */
public abstract class ImportJobResource {
    /** The documented roles of an inherited method are not taken from its other annotation. */
    private static final String SCHEME = "SecurityScheme";

    protected final ImportCalls imports;

    protected ImportJobResource(ImportCalls imports) {
        this.imports = imports;
    }

    @GET
    @RolesAllowed({MEMBER, RECORDER, ADMIN})
    @SecurityRequirement(
            name = SCHEME,
            scopes = {MEMBER, RECORDER, ADMIN})
    @Operation(summary = "Imports, the newest first, without the items that they rejected")
    public Page<ImportView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return imports.list(limit, cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MEMBER, RECORDER, ADMIN})
    @SecurityRequirement(
            name = SCHEME,
            scopes = {MEMBER, RECORDER, ADMIN})
    @Operation(summary = "How far an import is, and what became of its items")
    public ImportView get(UUID id) {
        return imports.get(id);
    }

    @GET
    @Path("/{id}/rejected")
    @RolesAllowed({MEMBER, RECORDER, ADMIN})
    @SecurityRequirement(
            name = SCHEME,
            scopes = {MEMBER, RECORDER, ADMIN})
    @Operation(summary = "Every item that was not taken, with its line and the reason")
    public Page<Rejection> rejected(
            UUID id, @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return imports.rejected(id, limit, cursor);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({MEMBER, RECORDER, ADMIN})
    @SecurityRequirement(
            name = SCHEME,
            scopes = {MEMBER, RECORDER, ADMIN})
    @Operation(
            summary = "Take an import back",
            description = "Whatever it added is taken back, in the background; what was known before stays as it is.")
    @APIResponseSchema(value = ImportView.Begun.class, responseCode = "202")
    public Response undo(UUID id) {
        return imports.undo(id);
    }
}
