package dev.rapport.touchpoint.sequence;

import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.touchpoint.people.ContactKey;
import java.time.Instant;
import java.util.UUID;

/**
 * An event on its way into the log of its contact.
 *
 * @param eventId the same for the same event, whenever it is told
 */
public record Entry(UUID eventId, Instant time, String workspace, TouchpointEvent event) {

    /** Of whom it tells; the log that it goes into may be another's. */
    public ContactKey contact() {
        return new ContactKey(workspace, event.contactId());
    }

    /** The same event, with more to say. */
    public Entry saying(TouchpointEvent more) {
        return new Entry(eventId, time, workspace, more);
    }
}
