package dev.rapport.advisor.console.rest;

import dev.rapport.advisor.stream.rest.Streaming;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The stream for pages, which come with a session. */
@Path("/live")
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class LiveResource {
    private final Streaming streaming;
    private final Caller caller;

    LiveResource(Streaming streaming, Caller caller) {
        this.streaming = streaming;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(@HeaderParam("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
        return streaming.of(caller.workspace(), lastEventId, any -> true, sse);
    }
}
