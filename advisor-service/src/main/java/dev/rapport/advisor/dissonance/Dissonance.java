package dev.rapport.advisor.dissonance;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.contracts.people.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A touch that cost goodwill: a machine's that contradicted a live contact, words that corrected the other side, or a question that
 * nobody answered.
 *
 * @param liveContactId the newest live contact that it contradicted; null for what persons did
 * @param messageId the outbound message that it was; null for what was never proposed
 * @param by whose touch it was
 * @param tooLate the time between live contact and sending; null unless the live contact became known after the permit
 */
public record Dissonance(
        ContactKey contact,
        UUID touchId,
        @Nullable UUID liveContactId,
        @Nullable UUID messageId,
        Side by,
        Kind kind,
        @Nullable String sender,
        @Nullable String campaign,
        Instant occurredAt,
        String says,
        @Nullable Duration tooLate) {

    /** How it came to that. */
    public enum Kind {
        @JsonProperty("too_late")
        TOO_LATE("Nobody had told of it when the message was permitted."),
        @JsonProperty("released")
        RELEASED("A reviewer let the message go."),
        @JsonProperty("shadow")
        SHADOW("Holds are only watched in this workspace."),
        @JsonProperty("not_proposed")
        NOT_PROPOSED("Nobody asked before it was sent."),
        @JsonProperty("automated_message")
        AUTOMATED_MESSAGE("Their machine wrote it."),
        @JsonProperty("correction")
        CORRECTION("It corrected how the other side writes."),
        @JsonProperty("ignored_question")
        IGNORED_QUESTION("It was not answered within a week.");

        private final String says;

        Kind(String says) {
            this.says = says;
        }

        String says() {
            return says;
        }
    }
}
