package dev.rapport.advisor.console.policy.rest;

import dev.rapport.web.caller.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The policy to be looked at. */
@Path("/policy")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class PolicyPageResource {
    private final PolicyPages pages;

    PolicyPageResource(PolicyPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance policy(
            @QueryParam("version") @Nullable @Min(1) Integer version,
            @QueryParam("trial") @Nullable UUID trial,
            @QueryParam("seen") @Nullable @Min(1) Integer seen,
            @QueryParam("saved") @Nullable String saved) {
        return trial == null ? pages.of(version, saved != null) : pages.tried(trial, seen);
    }
}
