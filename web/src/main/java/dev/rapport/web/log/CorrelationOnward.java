package dev.rapport.web.log;

import dev.rapport.messaging.observe.LogFields;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.MDC;

/** What one service asks another because of a request is found under the request's id there too. */
@Provider
public class CorrelationOnward implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext call) {
        if (MDC.get(LogFields.CORRELATION_ID) instanceof String id) {
            call.getHeaders().putSingle(Correlation.HEADER, id);
        }
    }
}
