package dev.rapport.advisor.console.importing.rest;

import dev.rapport.advisor.console.neighbour.rest.Door;
import dev.rapport.advisor.console.neighbour.rest.Imports;
import dev.rapport.advisor.signin.rest.FormGuard;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Hands files on to the service that reads them; LinkedIn's export is for both. */
@Path("/imports")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class ImportFormResource {
    private final Imports imports;
    private final ImportPages pages;
    private final FormGuard guard;

    ImportFormResource(Imports imports, ImportPages pages, FormGuard guard) {
        this.imports = imports;
        this.pages = pages;
        this.guard = guard;
    }

    /** @param holds people, touches or both */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response begin(
            @RestForm @Nullable String formToken,
            @RestForm @Nullable UUID once,
            @RestForm @Nullable String holds,
            @RestForm("file") @Nullable FileUpload file) {
        guard.check(formToken);
        if (file == null || once == null || file.size() == 0) {
            return refused(400, List.of("Choose a file that is not empty."));
        }
        int status = 0;
        List<String> refusals = new ArrayList<>();
        for (Door door : doors(holds)) {
            try {
                begin(door, once, file);
            } catch (ProblemException e) {
                status = e.problem().status();
                refusals.add(e.problem().detail());
            }
        }
        return status == 0 ? toAll() : refused(status, refusals);
    }

    private void begin(Door door, UUID once, FileUpload file) {
        String name = file.fileName() == null ? "upload" : file.fileName();
        ClientMultipartForm form = ClientMultipartForm.create()
                .binaryFileUpload("file", name, file.uploadedFile().toString(), MediaType.APPLICATION_OCTET_STREAM);
        imports.ask(
                door, (client, authorization) -> client.begin(authorization, once.toString(), door.imports(), form));
    }

    private static List<Door> doors(@Nullable String holds) {
        return "both".equals(holds)
                ? List.of(Door.values())
                : List.of(ImportPageResource.door(holds == null ? "" : holds));
    }

    private Response refused(int status, List<String> refusals) {
        return Response.status(status).entity(pages.all(refusals)).build();
    }

    private static Response toAll() {
        return Response.seeOther(URI.create("/imports")).build();
    }
}
