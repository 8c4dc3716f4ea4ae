package dev.rapport.web.log;

import dev.rapport.messaging.Ids;
import dev.rapport.messaging.observe.LogFields;
import dev.rapport.messaging.observe.Trail;
import dev.rapport.web.caller.Caller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives each request an id, the caller's own where it brings one, and names it in the answer. Log lines of the request carry it,
 * and so do those of all that follows from it, in every service.
 */
class Correlation {
    static final String HEADER = "X-Correlation-Id";
    private static final String KEPT = Correlation.class.getName();

    private final Caller caller;
    private final Ids ids;

    Correlation(Caller caller, Ids ids) {
        this.caller = caller;
        this.ids = ids;
    }

    @ServerRequestFilter(priority = 100)
    void begin(ContainerRequestContext call) {
        String given = Trail.correlationId(call.getHeaderString(HEADER));
        String id = given == null ? ids.next().toString() : given;
        call.setProperty(KEPT, id);
        MDC.put(LogFields.CORRELATION_ID, id);
        String workspace = caller.workspaceOrNull();
        if (workspace != null) {
            MDC.put(LogFields.WORKSPACE, workspace);
        }
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext call, ContainerResponseContext answer) {
        if (call.getProperty(KEPT) instanceof String id) {
            answer.getHeaders().putSingle(HEADER, id);
        }
    }
}
