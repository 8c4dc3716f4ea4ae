package dev.rapport.touchpoint.permit;

import dev.rapport.touchpoint.outbound.life.OpenState;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.State;
import dev.rapport.touchpoint.outbound.life.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What becomes of a sender's report on its transmission. */
public sealed interface Report {

    /** Its step says nothing when the same was reported before. */
    record Accepted(Step step) implements Report {}

    /** It contradicts what is known. @param code stable */
    record Contradicted(String code, String says) implements Report {}

    /** Decides; changes nothing. */
    static Report sent(Proposal message, Instant now, @Nullable String providerMessageId) {
        return switch (message.state()) {
            case State.Permitted permitted -> new Accepted(permitted.sent(message, now, providerMessageId));
            case State.Sent ignored -> unchanged(message);
            case State.Failed ignored -> new Contradicted("already_failed", "Its transmission was reported as failed.");
            case OpenState ignored -> notPermitted();
            case State.Discarded ignored -> notPermitted();
        };
    }

    /**
     * Decides; changes nothing.
     *
     * @param retry the sender wants to send it still: it is judged again
     * @param sequence the contact's number now
     */
    static Report failed(Proposal message, String reason, boolean retry, long sequence) {
        return switch (message.state()) {
            case State.Permitted permitted -> new Accepted(permitted.failed(message, reason, retry, sequence));
            case State.Failed ignored -> unchanged(message);
            case State.Sent ignored -> new Contradicted("already_sent", "It was reported as sent.");
            case OpenState ignored -> message.lastFailure() == null ? notPermitted() : unchanged(message);
            case State.Discarded ignored -> message.lastFailure() == null ? notPermitted() : unchanged(message);
        };
    }

    private static Report unchanged(Proposal message) {
        return new Accepted(Step.none(message));
    }

    private static Report notPermitted() {
        return new Contradicted("not_permitted", "Nobody was told to send it.");
    }
}
