package dev.rapport.touchpoint.permit;

import dev.rapport.touchpoint.outbound.ApplySteps;
import dev.rapport.touchpoint.outbound.Permission;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks, just before transmitting, whether a message may go. Under the contact's lock: nothing can happen in between. */
@Singleton
public class AskPermit {
    private final LockedMessages messages;
    private final Unread unread;
    private final ApplySteps steps;
    private final Clock clock;

    public AskPermit(LockedMessages messages, Unread unread, ApplySteps steps, Clock clock) {
        this.messages = messages;
        this.unread = unread;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Joins the caller's transaction, which commits also when the answer is no: an expired clearance is asked for again.
     *
     * @param key the Idempotency-Key of the call; null when it has none
     * @return empty when there is no such message
     */
    public Optional<Permission> ask(String workspace, UUID messageId, @Nullable String key) {
        return messages.lock(workspace, messageId).map(locked -> {
            Permission permission = Permission.of(
                    locked.message(),
                    new Permission.Asked(
                            clock.instant(),
                            locked.sequence(),
                            key,
                            unread.has(locked.message().contact())));
            steps.apply(locked.message(), permission.step());
            return permission;
        });
    }
}
