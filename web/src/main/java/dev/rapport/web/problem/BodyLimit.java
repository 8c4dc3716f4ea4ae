package dev.rapport.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that is too large with a problem: unread when it says its size, as soon as it is passed otherwise. Forms with
 * files may be larger than others; one that does not say its size ends at the server's own limit.
 */
@Provider
@Singleton
public class BodyLimit implements ReaderInterceptor {
    /** Ahead of the server's own look at the size. */
    private static final int PRIORITY = 1_000;

    private final int mostBytes;
    private final long mostUploaded;
    private final ObjectMapper json;

    BodyLimit(
            @ConfigProperty(name = "rapport.http.max-body-size") MemorySize most,
            @ConfigProperty(name = "rapport.http.max-upload-size") MemorySize mostUploaded,
            ObjectMapper json) {
        this.mostBytes = Math.toIntExact(most.asLongValue());
        this.mostUploaded = mostUploaded.asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        String type = call.request().getHeader(HttpHeaders.CONTENT_TYPE);
        long most = type != null && type.startsWith("multipart/form-data") ? mostUploaded : mostBytes;
        if (length == null || Long.parseLong(length) <= most) {
            call.next();
            return;
        }
        if (call.request().version() != HttpVersion.HTTP_2) {
            // What was not read cannot be taken for the next request.
            call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        call.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(written(tooLarge(most).problem()));
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext call) throws IOException {
        if (!call.getHeaders().containsKey("Content-Length")) {
            byte[] body = call.getInputStream().readNBytes(mostBytes + 1);
            if (body.length > mostBytes) {
                throw tooLarge(mostBytes);
            }
            call.setInputStream(new ByteArrayInputStream(body));
        }
        return call.proceed();
    }

    private static ProblemException tooLarge(long most) {
        return ProblemException.tooLarge("body", "has more than " + most + " bytes");
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is made of texts and numbers only", e);
        }
    }
}
