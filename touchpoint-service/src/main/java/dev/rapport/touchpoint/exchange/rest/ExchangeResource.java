package dev.rapport.touchpoint.exchange.rest;

import static dev.rapport.touchpoint.exchange.ExchangeFamily.EXCHANGES;
import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.contracts.touch.Exchange;
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

@Path("/v1/exchanges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Exchanges",
        description = "Value given or received: an introduction, a referral, a recommendation, a resource, help")
class ExchangeResource {
    private static final TouchApi<Exchange, ExchangeRequest> API = new TouchApi<>(
            EXCHANGES, ExchangeRequest.class, ExchangeRequest::of, ExchangeView::of, "contact", "/v1/exchanges");

    private final TouchCalls touches;

    ExchangeResource(TouchCalls touches) {
        this.touches = touches;
    }

    @POST
    @RolesAllowed({MEMBER, RECORDER, ADMIN})
    @Operation(
            summary = "Tell of value that was given or received",
            description = "With the `source` of an exchange that is known, that one is changed: 200.")
    @APIResponseSchema(value = ExchangeView.class, responseCode = "201")
    public Response record(@Valid @NotNull(message = "is needed") ExchangeRequest request) {
        return touches.record(API, request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(summary = "An exchange")
    @APIResponseSchema(ExchangeView.class)
    public Response get(UUID id) {
        return touches.get(API, id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @RolesAllowed({MEMBER, RECORDER, ADMIN})
    @Operation(summary = "Correct an exchange", description = "A merge patch; `contact` replaces the whole ref.")
    @APIResponseSchema(ExchangeView.class)
    @RequestBody(content = @Content(schema = @Schema(implementation = ExchangeRequest.class)))
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
    @Operation(summary = "Take an exchange back: it never happened")
    @APIResponse(responseCode = "204")
    public Response remove(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return touches.remove(API, id, ifMatch);
    }
}
