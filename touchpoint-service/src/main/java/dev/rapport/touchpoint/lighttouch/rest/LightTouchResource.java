package dev.rapport.touchpoint.lighttouch.rest;

import static dev.rapport.touchpoint.lighttouch.LightTouchFamily.LIGHT_TOUCHES;
import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.contracts.touch.LightTouch;
import dev.rapport.touchpoint.touch.rest.TouchApi;
import dev.rapport.touchpoint.touch.rest.TouchCalls;
import dev.rapport.web.change.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/light-touches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Light touches", description = "Content shared, and reactions to it: no engagement by themselves")
class LightTouchResource {
    private static final TouchApi<LightTouch, LightTouchRequest> API = new TouchApi<>(
            LIGHT_TOUCHES,
            LightTouchRequest.class,
            LightTouchRequest::of,
            LightTouchView::of,
            "contact",
            "/v1/light-touches");

    private final TouchCalls touches;

    LightTouchResource(TouchCalls touches) {
        this.touches = touches;
    }

    @POST
    @RolesAllowed({MEMBER, RECORDER, ADMIN})
    @Operation(
            summary = "Tell of content that was shared, or of a reaction to it",
            description = "With the `source` of a light touch that is known, that one is changed: 200.")
    @APIResponseSchema(value = LightTouchView.class, responseCode = "201")
    public Response record(@Valid @NotNull(message = "is needed") LightTouchRequest request) {
        return touches.record(API, request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(summary = "A light touch")
    @APIResponseSchema(LightTouchView.class)
    public Response get(UUID id) {
        return touches.get(API, id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @RolesAllowed({MEMBER, RECORDER, ADMIN})
    @Operation(summary = "Correct a light touch", description = "A merge patch; `contact` replaces the whole ref.")
    @APIResponseSchema(LightTouchView.class)
    @RequestBody(content = @Content(schema = @Schema(implementation = LightTouchRequest.class)))
    public Response correct(
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "is needed") ObjectNode request)
            throws JsonProcessingException {
        return touches.correct(API, id, ifMatch, request);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({MEMBER, RECORDER, ADMIN})
    @Operation(summary = "Take a light touch back: it never happened")
    @APIResponse(responseCode = "204")
    public Response remove(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return touches.remove(API, id, ifMatch);
    }
}
