package dev.rapport.advisor.console.importing.rest;

import dev.rapport.advisor.console.neighbour.rest.Door;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Files that were brought along, and what became of what stands in them. */
@Path("/imports")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class ImportPageResource {
    private final ImportPages pages;

    ImportPageResource(ImportPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance all() {
        return pages.all(List.of());
    }

    @GET
    @Path("/{door}/{id}")
    @Operation(hidden = true)
    public TemplateInstance one(
            @PathParam("door") String door, @PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
        return pages.one(door(door), id, cursor);
    }

    static Door door(String name) {
        return switch (name) {
            case "people" -> Door.PEOPLE;
            case "touches" -> Door.TOUCHES;
            default -> throw ProblemException.notFound("import");
        };
    }
}
