package dev.rapport.touchpoint.permit;

import dev.rapport.touchpoint.outbound.Proposals;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.sequence.ContactLogs;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A message as it stands under its contact's lock. */
@Singleton
public class LockedMessages {
    private final Proposals proposals;
    private final ContactLogs logs;

    public LockedMessages(Proposals proposals, ContactLogs logs) {
        this.proposals = proposals;
        this.logs = logs;
    }

    /** @param sequence the contact's number now */
    public record Locked(Proposal message, long sequence) {}

    /** Joins the caller's transaction. Empty when there is no such message. */
    public Optional<Locked> lock(String workspace, UUID messageId) {
        return proposals.find(workspace, messageId).map(Proposal::contact).flatMap(contact -> {
            Long sequence = logs.lock(List.of(contact)).get(contact);
            if (sequence == null) {
                // Erased, and the message with her.
                return Optional.empty();
            }
            // What was read before the lock may have moved.
            return proposals.find(workspace, messageId).map(message -> new Locked(message, sequence));
        });
    }
}
