package dev.rapport.touchpoint.permit.rest;

import dev.rapport.touchpoint.permit.Asker;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a caller prefers to wait for an answer (RFC 7240, {@code Prefer: wait=10}).
 *
 * @param seconds 0 to 30; 0 asks for an answer at once
 * @param since when the call came
 * @param beside a caller who waits so much longer than it prefers listens still
 */
public record Prefer(int seconds, Instant since, Duration beside) {
    private static final int MOST = 30;
    static final Duration OF_ONE = Duration.ofSeconds(5);
    private static final Duration OF_MANY = Duration.ofMinutes(1);

    private static final Pattern WAIT =
            Pattern.compile("(?i)(?:^|[,;])\\s*wait\\s*=\\s*\"?([0-9]{1,9})\"?\\s*(?=$|[,;])");

    /** Of a call on one message. */
    public static Prefer of(HttpHeaders headers, Instant now) {
        return of(preferences(headers), now, OF_ONE);
    }

    /** Of a call that brings up to 1,000 messages, which takes its time. */
    public static Prefer ofMany(HttpHeaders headers, Instant now) {
        return of(preferences(headers), now, OF_MANY);
    }

    private static List<String> preferences(HttpHeaders headers) {
        @Nullable List<String> preferences = headers.getRequestHeader("Prefer");
        return preferences == null ? List.of() : preferences;
    }

    /** What is no preference that we know is passed over, and more than half a minute counts as half a minute. */
    static Prefer of(List<String> preferences, Instant now, Duration beside) {
        Matcher wait = WAIT.matcher(String.join(",", preferences));
        return new Prefer(wait.find() ? Math.min(MOST, Integer.parseInt(wait.group(1))) : 0, now, beside);
    }

    public Duration patience() {
        return Duration.ofSeconds(seconds);
    }

    /** The caller, who asks for a permit. @param key null for none */
    public Asker asker(@Nullable String key) {
        return new Asker(key, since.plus(patience()).plus(beside));
    }

    public Response.ResponseBuilder applied(Response.ResponseBuilder response) {
        return seconds == 0 ? response : response.header("Preference-Applied", "wait=" + seconds);
    }
}
