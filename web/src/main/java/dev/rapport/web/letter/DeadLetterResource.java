package dev.rapport.web.letter;

import static dev.rapport.web.caller.Roles.ADMIN;

import dev.rapport.web.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** The calls on dead letters that are the same in every service. A service's own resource says its path. */
public abstract class DeadLetterResource {
    /** The documented roles of an inherited method are not taken from its other annotation. */
    private static final String SCHEME = "SecurityScheme";

    private final DeadLetterCalls letters;

    protected DeadLetterResource(DeadLetterCalls letters) {
        this.letters = letters;
    }

    @GET
    @RolesAllowed(ADMIN)
    @SecurityRequirement(name = SCHEME, scopes = ADMIN)
    @Operation(
            summary = "What could not be read, the newest first",
            description =
                    "The records of this workspace that a consumer of this service could not take in, with the reason and"
                            + " where they stand. `state` is `listed` (somebody has to look), `replayed` or `waived`.")
    public Page<DeadLetterView> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return letters.list(state, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(ADMIN)
    @SecurityRequirement(name = SCHEME, scopes = ADMIN)
    @Operation(summary = "A dead letter", description = "While it is listed, with the first 4 KiB of what it held.")
    public DeadLetterView get(UUID id) {
        return letters.get(id);
    }

    @POST
    @Path("/{id}/replay")
    @RolesAllowed(ADMIN)
    @SecurityRequirement(name = SCHEME, scopes = ADMIN)
    @Operation(
            summary = "Have it read once more",
            description =
                    "By the consumer that could not, and no other: all others have read it. One that fails again becomes a"
                            + " new letter, which `became` names. Replayed twice, it is read once.")
    @APIResponseSchema(DeadLetterView.class)
    public Response replay(UUID id) {
        return letters.replay(id);
    }

    @POST
    @Path("/{id}/waive")
    @RolesAllowed(ADMIN)
    @SecurityRequirement(name = SCHEME, scopes = ADMIN)
    @Operation(
            summary = "Do without it",
            description =
                    "It is not read, what it held is forgotten, and messages to its contact wait for it no longer.")
    @APIResponseSchema(DeadLetterView.class)
    public Response waive(UUID id) {
        return letters.waive(id);
    }

    @POST
    @Path("/replay")
    @RolesAllowed(ADMIN)
    @SecurityRequirement(name = SCHEME, scopes = ADMIN)
    @Operation(summary = "Have up to 100 read once more, each by itself")
    public DeadLettersAnswer replayAll(@Valid @NotNull(message = "is needed") DeadLettersRequest request) {
        return letters.replayAll(request);
    }

    @POST
    @Path("/waive")
    @RolesAllowed(ADMIN)
    @SecurityRequirement(name = SCHEME, scopes = ADMIN)
    @Operation(summary = "Do without up to 100, each by itself")
    public DeadLettersAnswer waiveAll(@Valid @NotNull(message = "is needed") DeadLettersRequest request) {
        return letters.waiveAll(request);
    }
}
