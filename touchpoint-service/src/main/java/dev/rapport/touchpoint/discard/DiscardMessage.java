package dev.rapport.touchpoint.discard;

import dev.rapport.touchpoint.outbound.ApplySteps;
import dev.rapport.touchpoint.permit.LockedMessages;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Takes a message back that nobody was told to send, under its contact's lock: a permit comes before it, or not at all. */
@Singleton
public class DiscardMessage {
    private final LockedMessages messages;
    private final ApplySteps steps;

    public DiscardMessage(LockedMessages messages, ApplySteps steps) {
        this.messages = messages;
        this.steps = steps;
    }

    /** Joins the caller's transaction. Empty when there is no such message. */
    public Optional<Discard> discard(String workspace, UUID messageId, Discard.By by) {
        return messages.lock(workspace, messageId).map(locked -> {
            Discard discard = Discard.of(locked.message(), by);
            if (discard instanceof Discard.Accepted(var step)) {
                steps.apply(locked.message(), step);
            }
            return discard;
        });
    }
}
