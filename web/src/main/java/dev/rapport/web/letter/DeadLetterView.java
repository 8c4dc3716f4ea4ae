package dev.rapport.web.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.messaging.intake.DeadLetter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it is answered.
 *
 * @param consumer who could not take it in
 * @param type, key as the record says; left out where it does not
 * @param writtenAt the record's own time
 * @param bytes of its value
 * @param payload the beginning of its value, as text; only of one that is looked at by itself and is listed
 * @param replayOf the letter that failed again and became this one
 * @param became the letter that this one is now, because it failed again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterView(
        UUID id,
        String state,
        String reason,
        String consumer,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String type,
        Instant writtenAt,
        Instant putAsideAt,
        int bytes,
        @Nullable String payload,
        @Nullable UUID replayOf,
        @Nullable UUID became,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {
    private static final int LONGEST_KEY = 600;

    static DeadLetterView of(DeadLetter letter, @Nullable String payload) {
        DeadLetter.Origin origin = letter.origin();
        DeadLetter.Settled settled = letter.settled();
        String key = letter.key();
        return new DeadLetterView(
                letter.id(),
                letter.state().text(),
                letter.reason(),
                origin.consumer(),
                origin.topic(),
                origin.partition(),
                origin.offset(),
                key == null || key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY),
                letter.type(),
                origin.writtenAt(),
                letter.putAsideAt(),
                letter.bytes(),
                payload,
                letter.replayOf(),
                settled == null ? null : settled.became(),
                settled == null ? null : settled.by(),
                settled == null ? null : settled.at());
    }
}
