package dev.rapport.touchpoint.permit;

import dev.rapport.touchpoint.outbound.ApplySteps;
import dev.rapport.touchpoint.outbound.life.Permission;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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
     * @return empty when there is no such message
     */
    public Optional<Permission> ask(String workspace, UUID messageId, Asker asker) {
        return messages.lock(workspace, messageId).map(locked -> {
            Instant now = clock.instant();
            Permission permission = Permission.of(
                    locked.message(),
                    new Permission.Asked(
                            now,
                            locked.sequence(),
                            asker.key(),
                            unread.has(locked.message().contact()),
                            now.isAfter(asker.listensUntil())));
            steps.apply(locked.message(), permission.step());
            return permission;
        });
    }
}
