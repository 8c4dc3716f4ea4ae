package dev.rapport.contacts.importing.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.web.importing.ImportCalls;
import dev.rapport.web.importing.ImportView;
import dev.rapport.web.importing.Rejection;
import dev.rapport.web.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path(ContactImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Address books and connections that were exported elsewhere")
class ContactImportResource {
    static final String PATH = "/v1/contact-imports";

    private final ImportCalls imports;

    ContactImportResource(ImportCalls imports) {
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({MEMBER, RECORDER, ADMIN})
    @Operation(
            summary = "Hand in a file",
            description =
                    "vCards, Google Contacts as CSV, LinkedIn's Connections.csv, Invitations.csv or Contacts.csv, or a zip"
                            + " with such files in it, told apart by their content. It is worked off in the background.")
    @APIResponseSchema(value = ImportView.Begun.class, responseCode = "202")
    public Response begin(@RestForm("file") @Nullable FileUpload file) {
        return imports.begin(file, PATH);
    }

    @GET
    @RolesAllowed({MEMBER, RECORDER, ADMIN})
    @Operation(summary = "Imports, the newest first, without the items that they rejected")
    public Page<ImportView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return imports.list(limit, cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MEMBER, RECORDER, ADMIN})
    @Operation(summary = "How far an import is, and what became of its items")
    public ImportView get(UUID id) {
        return imports.get(id);
    }

    @GET
    @Path("/{id}/rejected")
    @RolesAllowed({MEMBER, RECORDER, ADMIN})
    @Operation(summary = "Every item that was not taken, with its line and the reason")
    public Page<Rejection> rejected(
            UUID id, @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        return imports.rejected(id, limit, cursor);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({MEMBER, RECORDER, ADMIN})
    @Operation(
            summary = "Take an import back",
            description =
                    "Whom it registered is shown in no list any more, in the background, unless something happened with"
                            + " her; what was known before stays as it is.")
    @APIResponseSchema(value = ImportView.Begun.class, responseCode = "202")
    public Response undo(UUID id) {
        return imports.undo(id);
    }
}
