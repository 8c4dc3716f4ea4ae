package dev.rapport.advisor.relationship;

import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchpointEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the journal keeps it.
 *
 * @param sequence the event's number in the contact's log; null for events that take none
 * @param toldAt when the event was told: the relationship knows that this moment has passed
 */
public record Entry(@Nullable Long sequence, Instant toldAt, TouchpointEvent event) {

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
