package dev.rapport.touchpoint.touch.rest;

import dev.rapport.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What every touch must keep to. */
public final class Limits {
    private static final int MOST_BODY_BYTES = 256 * 1024;

    private Limits() {}

    /** @throws ProblemException 413 naming {@code body} when it has more than 256 KiB in UTF-8 */
    public static void body(@Nullable String body) {
        if (body != null && body.getBytes(StandardCharsets.UTF_8).length > MOST_BODY_BYTES) {
            throw ProblemException.tooLarge("body", "has more than 256 KiB");
        }
    }

    /** @throws ProblemException 400 naming the field when the time has yet to come; null is just now */
    public static void happened(String field, @Nullable Instant time, Instant now) {
        if (time != null && time.isAfter(now)) {
            throw ProblemException.invalid(field, "lies in the future, and what happened cannot");
        }
    }
}
