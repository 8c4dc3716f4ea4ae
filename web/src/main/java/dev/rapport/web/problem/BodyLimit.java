package dev.rapport.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that is too large before it is read, with a problem; the server by itself would just close. */
@Singleton
class BodyLimit {
    /** Ahead of the server's own look at the size. */
    private static final int PRIORITY = 1_000;

    private final long mostBytes;
    private final ObjectMapper json;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, ObjectMapper json) {
        this.mostBytes = most.asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= mostBytes) {
            call.next();
            return;
        }
        call.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(problem());
    }

    private String problem() {
        String detail = "The request has more than " + mostBytes + " bytes.";
        try {
            return json.writeValueAsString(Problem.of(413, "too_large", detail, List.of(), Map.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is made of texts and numbers only", e);
        }
    }
}
