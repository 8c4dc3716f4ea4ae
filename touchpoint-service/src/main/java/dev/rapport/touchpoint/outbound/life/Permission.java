package dev.rapport.touchpoint.outbound.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to a sender who is about to transmit. */
public sealed interface Permission {

    /** What is to be applied together with this answer. */
    Step step();

    /** Go. Its step says nothing when the same sender was told so before. */
    record Go(Step step) implements Permission {}

    record NotNow(Refusal refusal, Step step) implements Permission {}

    /**
     * @param sequence the contact's number now
     * @param key the Idempotency-Key of the call; null when it has none
     * @param unread something was said of the contact that could not be read: no verdict has seen everything
     * @param late whoever asked may not listen any more
     */
    record Asked(Instant now, long sequence, @Nullable String key, boolean unread, boolean late) {}

    /** Decides; changes nothing. */
    static Permission of(Proposal message, Asked asked) {
        return switch (message.state()) {
            case State.Pending ignored -> notNow(Refusal.PENDING, message);
            case State.Cleared cleared -> cleared.permit(message, asked);
            case State.Held ignored -> notNow(Refusal.HELD, message);
            case State.Refused ignored -> notNow(Refusal.REFUSED, message);
            case State.Expired expired -> new NotNow(Refusal.EXPIRED, expired.proposedAgain(message, asked.sequence()));
            case State.Permitted permitted ->
                permitted.givenUnder(asked.key())
                        ? new Go(Step.none(message))
                        : notNow(Refusal.ALREADY_PERMITTED, message);
            case State.Sent ignored -> notNow(Refusal.ALREADY_PERMITTED, message);
            case State.Failed ignored -> notNow(Refusal.ALREADY_PERMITTED, message);
            case State.Discarded ignored -> notNow(Refusal.DISCARDED, message);
        };
    }

    private static NotNow notNow(Refusal refusal, Proposal message) {
        return new NotNow(refusal, Step.none(message));
    }
}
