package dev.rapport.advisor.console.relationship.rest;

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

/** One relationship by itself. */
@Path("/relationships/{contactId}")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class RelationshipPageResource {
    private final RelationshipPages pages;

    RelationshipPageResource(RelationshipPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance one(
            @PathParam("contactId") UUID contactId, @QueryParam("recorded") @Nullable Long recorded) {
        return pages.one(contactId, recorded);
    }
}
