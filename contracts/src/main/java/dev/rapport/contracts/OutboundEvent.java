package dev.rapport.contracts;

import dev.rapport.contracts.outbound.OutboundMessage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step in the life of an outbound message. Only {@link OutboundMessagePermitted} takes a sequence number: it counts as a touch at once. */
public sealed interface OutboundEvent extends TouchpointEvent {

    UUID messageId();

    /**
     * Asks for a verdict: said when the message is first proposed, and again when a clearance lapsed unused and the sender
     * still wants to send.
     *
     * @param afterSequence the contact's number at that moment; a verdict must have seen at least as much
     */
    @EventType("dev.rapport.outbound-message.proposed.v1")
    record OutboundMessageProposed(UUID contactId, OutboundMessage message, long afterSequence)
            implements OutboundEvent {
        @Override
        public UUID messageId() {
            return message.id();
        }
    }

    /** @param clearedUntil when the clearance lapses */
    @EventType("dev.rapport.outbound-message.cleared.v1")
    record OutboundMessageCleared(UUID contactId, UUID messageId, int revision, Instant clearedUntil)
            implements OutboundEvent {}

    /** A cleared message is cleared no longer; the verdict of this revision says why. */
    @EventType("dev.rapport.outbound-message.recalled.v1")
    record OutboundMessageRecalled(UUID contactId, UUID messageId, int revision) implements OutboundEvent {}

    /** @param holdUntil when it is judged again; null when it waits for a person */
    @EventType("dev.rapport.outbound-message.held.v1")
    record OutboundMessageHeld(
            UUID contactId,
            UUID messageId,
            int revision,
            @Nullable Instant holdUntil) implements OutboundEvent {}

    @EventType("dev.rapport.outbound-message.refused.v1")
    record OutboundMessageRefused(UUID contactId, UUID messageId, int revision) implements OutboundEvent {}

    /** The sender was told to go. @param message the approved text and address */
    @EventType("dev.rapport.outbound-message.permitted.v1")
    record OutboundMessagePermitted(UUID contactId, OutboundMessage message, int revision, Instant permittedAt)
            implements OutboundEvent {
        @Override
        public UUID messageId() {
            return message.id();
        }
    }

    /** @param providerMessageId what the sender's provider calls it; null when the sender did not say */
    @EventType("dev.rapport.outbound-message.sent.v1")
    record OutboundMessageSent(
            UUID contactId, UUID messageId, @Nullable String providerMessageId, Instant sentAt)
            implements OutboundEvent {}

    /** Permitted, but never reached the contact. @param retry the sender will ask again */
    @EventType("dev.rapport.outbound-message.failed.v1")
    record OutboundMessageFailed(UUID contactId, UUID messageId, String reason, boolean retry)
            implements OutboundEvent {}

    /** @param by the member who decided that it will not go */
    @EventType("dev.rapport.outbound-message.discarded.v1")
    record OutboundMessageDiscarded(UUID contactId, UUID messageId, String by) implements OutboundEvent {}

    /** The clearance lapsed before anybody asked for the permit. */
    @EventType("dev.rapport.outbound-message.expired.v1")
    record OutboundMessageExpired(UUID contactId, UUID messageId, int revision) implements OutboundEvent {}
}
