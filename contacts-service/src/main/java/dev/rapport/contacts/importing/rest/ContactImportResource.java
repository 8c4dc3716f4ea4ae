package dev.rapport.contacts.importing.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.web.importing.ImportCalls;
import dev.rapport.web.importing.ImportJobResource;
import dev.rapport.web.importing.ImportView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path(ContactImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Imports",
        description =
                "Address books and connections that were exported elsewhere. Taken back, an import shows whom it registered in"
                        + " no list any more, unless something happened with her.")
class ContactImportResource extends ImportJobResource {
    static final String PATH = "/v1/contact-imports";

    ContactImportResource(ImportCalls imports) {
        super(imports);
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
}
