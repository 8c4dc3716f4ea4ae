package dev.rapport.messaging.intake;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that a consumer could not take in, as the service keeps it.
 *
 * @param workspace null when the record names none: then it is nobody's
 * @param key of the record; null when it has none
 * @param type as the record says; null when it does not
 * @param reason names no content of the record
 * @param bytes of its value
 * @param replayOf the letter that failed again and became this one
 * @param settled null as long as it is listed
 */
public record DeadLetter(
        UUID id,
        @Nullable String workspace,
        Origin origin,
        @Nullable String key,
        @Nullable String type,
        String reason,
        Instant putAsideAt,
        int bytes,
        State state,
        @Nullable UUID replayOf,
        @Nullable Settled settled) {

    /** Who could not take the record in, and where it stands. @param writtenAt the record's own time */
    public record Origin(String consumer, String topic, int partition, long offset, Instant writtenAt) {}

    /** Who settled it. @param became the letter that it is now, because it failed again; null when it did not */
    public record Settled(String by, Instant at, @Nullable UUID became) {}

    public enum State {
        /** Somebody has to look. */
        LISTED,
        /** It was read once more. */
        REPLAYED,
        /** It need not be read. */
        WAIVED;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    public boolean listed() {
        return state == State.LISTED;
    }
}
