package dev.rapport.web.page;

import dev.rapport.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a list that is ordered by a key and, where keys are equal, by id. */
public record Cursor(String key, UUID id) {

    public static Cursor at(Instant time, UUID id) {
        return new Cursor(time.toString(), id);
    }

    /** @throws ProblemException 400 naming {@code cursor} when its key is no time */
    public Instant time() {
        try {
            return Instant.parse(key);
        } catch (DateTimeException e) {
            throw unreadable();
        }
    }

    /** As callers hand it back. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @return null for null: the list's beginning
     * @throws ProblemException 400 naming {@code cursor} for what no list handed out
     */
    public static @Nullable Cursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(decoded.substring(36), UUID.fromString(decoded.substring(0, 36)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return ProblemException.invalid("cursor", "is not one that this list handed out");
    }
}
