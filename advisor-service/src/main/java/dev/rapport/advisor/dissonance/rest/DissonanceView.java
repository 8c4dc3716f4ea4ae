package dev.rapport.advisor.dissonance.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.advisor.dissonance.Dissonance;
import dev.rapport.contracts.people.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A touch that cost goodwill, as it is answered. @param seenSequence how much of the contact's log the register has seen */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DissonanceView(
        UUID touchId,
        @Nullable UUID messageId,
        UUID contactId,
        Side by,
        Dissonance.Kind kind,
        @Nullable String sender,
        @Nullable String campaign,
        Instant occurredAt,
        String says,
        @Nullable Duration tooLate,
        long seenSequence) {

    static DissonanceView of(Dissonance dissonance, long seenSequence) {
        return new DissonanceView(
                dissonance.touchId(),
                dissonance.messageId(),
                dissonance.contact().contactId(),
                dissonance.by(),
                dissonance.kind(),
                dissonance.sender(),
                dissonance.campaign(),
                dissonance.occurredAt(),
                dissonance.says(),
                dissonance.tooLate(),
                seenSequence);
    }
}
