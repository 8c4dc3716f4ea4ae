package dev.rapport.web.rebuild;

import static dev.rapport.web.caller.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The calls on rebuilds that are the same in every service. A service's own resource says its path. */
public abstract class RebuildResource {
    /** The documented roles of an inherited method are not taken from its other annotation. */
    private static final String SCHEME = "SecurityScheme";

    private final RebuildCalls rebuilds;
    private final String path;

    protected RebuildResource(RebuildCalls rebuilds, String path) {
        this.rebuilds = rebuilds;
        this.path = path;
    }

    @POST
    @RolesAllowed(ADMIN)
    @SecurityRequirement(name = SCHEME, scopes = ADMIN)
    @Operation(
            summary = "Take the workspace in again",
            description =
                    "All that the topics hold of it: what is known is passed over, what is missing is known again, and open messages"
                            + " are judged afresh, or get the verdicts that they missed. 202 with the job, which begins at once;"
                            + " while one is under way, with that one.")
    @APIResponseSchema(value = Rebuild.class, responseCode = "202")
    public Response begin() {
        return rebuilds.begin(path);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(ADMIN)
    @SecurityRequirement(name = SCHEME, scopes = ADMIN)
    @Operation(summary = "How far a rebuild is")
    public Rebuild get(UUID id) {
        return rebuilds.get(id);
    }
}
