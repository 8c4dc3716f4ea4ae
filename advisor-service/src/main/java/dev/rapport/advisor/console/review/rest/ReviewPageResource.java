package dev.rapport.advisor.console.review.rest;

import dev.rapport.web.caller.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One held message at a time. */
@Path("/reviews")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class ReviewPageResource {
    private final ReviewPages pages;

    ReviewPageResource(ReviewPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance next(@QueryParam("done") @Nullable UUID done) {
        return pages.next(done);
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public TemplateInstance one(@PathParam("id") UUID id) {
        return pages.one(id, null);
    }
}
