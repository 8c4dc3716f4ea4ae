package dev.rapport.advisor.console.key.rest;

import dev.rapport.web.caller.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What automations call with: issued and revoked by admins. */
@Path("/keys")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
public class KeyPageResource {
    private final KeyPages pages;

    KeyPageResource(KeyPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return pages.page(null, null);
    }
}
