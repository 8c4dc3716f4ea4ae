package dev.rapport.web.outgoing;

import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to somebody else's server.
 *
 * @param body UTF-8; null for none
 * @param patience how long the whole answer may take
 * @param mostBytes how much of the answer's body is wanted
 */
public record OutgoingCall(
        HttpMethod method,
        OutgoingUrl url,
        Map<String, String> headers,
        @Nullable String body,
        Duration patience,
        int mostBytes) {}
