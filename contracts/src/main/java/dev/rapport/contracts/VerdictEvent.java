package dev.rapport.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.contracts.outbound.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the advisor says of outbound messages, on {@link Topics#VERDICTS}. */
public sealed interface VerdictEvent extends Event {

    UUID contactId();

    UUID messageId();

    /** @param clearedUntil when a verdict that lets the message go lapses; null for the others */
    @EventType("dev.rapport.verdict.given.v1")
    record VerdictGiven(
            UUID contactId, Verdict verdict, @Nullable Instant clearedUntil) implements VerdictEvent {
        @Override
        public UUID messageId() {
            return verdict.messageId();
        }
    }

    /**
     * @param revision the verdict that the reviewer was shown; @param by the member who decided
     * @param body the approved text of an edit, which takes the place of the one that was proposed; null for other actions
     * @param until when a message that was put off comes back; null for other actions
     */
    @EventType("dev.rapport.review.decided.v1")
    record ReviewDecided(
            UUID contactId,
            UUID messageId,
            ReviewAction action,
            int revision,
            String by,
            @Nullable String note,
            @Nullable String body,
            @Nullable Instant until,
            Instant decidedAt)
            implements VerdictEvent {}

    /** What a reviewer may do with a held message. */
    enum ReviewAction {
        @JsonProperty("release")
        RELEASE,
        @JsonProperty("edit")
        EDIT,
        @JsonProperty("discard")
        DISCARD,
        @JsonProperty("snooze")
        SNOOZE
    }
}
