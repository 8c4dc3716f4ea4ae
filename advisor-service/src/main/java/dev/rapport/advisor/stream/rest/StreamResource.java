package dev.rapport.advisor.stream.rest;

import dev.rapport.contracts.Event;
import dev.rapport.contracts.VerdictEvent.ReviewDecided;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happens in the caller's workspace, as it happens. */
@Path("/v1/stream")
@Tag(name = "Stream")
@RolesAllowed({Roles.MEMBER, Roles.ADMIN, Roles.RECORDER, Roles.AUTOMATION})
public class StreamResource {
    private static final String REVIEW = Event.typeOf(ReviewDecided.class);

    private final Streaming streaming;
    private final Caller caller;

    StreamResource(Streaming streaming, Caller caller) {
        this.streaming = streaming;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Verdicts and health changes as they happen",
            description =
                    "Server-sent events, named by their types and with the data that `rapport.verdicts` and "
                            + "`rapport.relationships` carry: `dev.rapport.verdict.given.v1`, `dev.rapport.relationship.changed.v1`, and for "
                            + "members `dev.rapport.review.decided.v1`. Each has the positions in the topics as its id: whoever comes back within 24 "
                            + "hours with it as `Last-Event-ID` misses nothing of verdicts and reviews, and has the newest health of each "
                            + "relationship; an event `missed` says that more time has passed. Comments come every 15 seconds. A stream ends "
                            + "after 15 minutes, and when its client does not keep up; the same call with `Last-Event-ID` goes on.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> stream(
            @HeaderParam("Last-Event-ID")
                    @Parameter(description = "The id of the last event that the caller has")
                    @Nullable
                    String lastEventId,
            @Context HttpHeaders headers,
            @Context Sse sse) {
        requireStream(headers);
        boolean reviews = caller.hasRole(Roles.MEMBER) || caller.hasRole(Roles.ADMIN);
        return streaming.of(
                caller.workspace(), lastEventId, one -> reviews || !one.type().equals(REVIEW), sse);
    }

    /** Whoever does not know that the answer has no end would wait for it. */
    private static void requireStream(HttpHeaders headers) {
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains(MediaType.SERVER_SENT_EVENTS) && !accept.contains(MediaType.WILDCARD)) {
            throw ProblemException.of(
                    406,
                    "not_acceptable",
                    "Accept: name " + MediaType.SERVER_SENT_EVENTS + "; this answer does not end.",
                    List.of(),
                    Map.of());
        }
    }
}
