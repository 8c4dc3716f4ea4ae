package dev.rapport.touchpoint.commitment.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.touchpoint.touch.rest.TouchCalls;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/commitments/{id}/kept")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments")
class KeptResource {
    private final TouchCalls touches;

    KeptResource(TouchCalls touches) {
        this.touches = touches;
    }

    @POST
    @RolesAllowed({MEMBER, RECORDER, ADMIN})
    @Operation(
            summary = "Say that a promise was kept, in time or late",
            description = "A promise that was kept already stays as it is: 200.")
    @APIResponseSchema(CommitmentView.class)
    public Response kept(UUID id, @Valid @Nullable KeptRequest request) {
        KeptRequest kept = request == null ? new KeptRequest(null) : request;
        return touches.change(CommitmentResource.API, id, kept, kept::settle);
    }
}
