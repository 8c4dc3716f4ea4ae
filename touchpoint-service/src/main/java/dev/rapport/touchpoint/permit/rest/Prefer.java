package dev.rapport.touchpoint.permit.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a caller prefers to wait for an answer (RFC 7240, {@code Prefer: wait=10}).
 *
 * @param seconds 0 to 30; 0 asks for an answer at once
 */
public record Prefer(int seconds) {
    private static final int MOST = 30;
    private static final Pattern WAIT =
            Pattern.compile("(?i)(?:^|[,;])\\s*wait\\s*=\\s*\"?([0-9]{1,9})\"?\\s*(?=$|[,;])");

    public static Prefer of(HttpHeaders headers) {
        @Nullable List<String> preferences = headers.getRequestHeader("Prefer");
        return of(preferences == null ? List.of() : preferences);
    }

    /** What is no preference that we know is passed over, and more than half a minute counts as half a minute. */
    static Prefer of(List<String> preferences) {
        Matcher wait = WAIT.matcher(String.join(",", preferences));
        return new Prefer(wait.find() ? Math.min(MOST, Integer.parseInt(wait.group(1))) : 0);
    }

    public Duration patience() {
        return Duration.ofSeconds(seconds);
    }

    public Response.ResponseBuilder applied(Response.ResponseBuilder response) {
        return seconds == 0 ? response : response.header("Preference-Applied", "wait=" + seconds);
    }
}
