package dev.rapport.advisor.console.letter.rest;

import dev.rapport.advisor.console.neighbour.rest.Letters;
import dev.rapport.web.caller.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a service could not read, until an admin has settled it. */
@Path("/dead-letters")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
public class LetterPageResource {
    private final LetterPages pages;

    LetterPageResource(LetterPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance all() {
        return pages.all();
    }

    @GET
    @Path("/{service}/{id}")
    @Operation(hidden = true)
    public TemplateInstance one(@PathParam("service") String service, @PathParam("id") UUID id) {
        return pages.one(Letters.service(service), id, null);
    }
}
