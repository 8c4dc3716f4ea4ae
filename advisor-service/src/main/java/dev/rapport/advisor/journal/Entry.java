package dev.rapport.advisor.journal;

import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the journal keeps it.
 *
 * @param sequence the event's number in the log; null for events that take none
 * @param toldAt when the event was told: the relationship knows that this moment has passed
 * @param log of which contact: another one than it was told of, while the two are merged
 */
public record Entry(@Nullable Long sequence, Instant toldAt, TouchpointEvent event, UUID log) {

    /** One that stands in the log of the contact that it was told of. */
    public Entry(@Nullable Long sequence, Instant toldAt, TouchpointEvent event) {
        this(sequence, toldAt, event, event.contactId());
    }

    public static Entry of(Envelope<TouchpointEvent> event) {
        return new Entry(event.sequence(), event.time(), event.data(), Topics.logOf(event.key()));
    }

    /** Its number in the log; 0 for one that takes none. */
    public long number() {
        return sequence == null ? 0 : sequence;
    }

    /** It says who is the same person. */
    public boolean merges() {
        return event instanceof ContactEvent.ContactMerged || event instanceof ContactEvent.ContactUnmerged;
    }

    /** The touch that this event tells of, alone or beside other events; null for an event that tells of none. */
    public @Nullable UUID touchId() {
        return switch (event) {
            case TouchEvent touched -> touched.touch().id();
            case OutboundEvent.OutboundMessagePermitted permitted -> permitted.messageId();
            case OutboundEvent.OutboundMessageFailed failed -> failed.messageId();
            case ContactEvent about -> null;
            case OutboundEvent step -> null;
        };
    }
}
