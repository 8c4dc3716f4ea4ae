package dev.rapport.touchpoint.touch;

import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import java.util.Objects;
import java.util.UUID;

/**
 * A contact of a touch.
 *
 * @param given the contact that the touch was recorded for
 * @param id the contact in whose log it stands: another one once they were merged
 * @param sequence the number of the last event that told of it there
 * @param removed the touch does not stand in that log any more
 */
public record Participant(UUID given, UUID id, long sequence, boolean removed) {

    public static Participant of(UUID contact, long sequence) {
        return new Participant(contact, contact, sequence, false);
    }

    /** A contact, as the event tells that the touch is with her. */
    public static Participant of(Envelope<? extends TouchpointEvent> event) {
        return new Participant(
                event.data().contactId(),
                Topics.logOf(event.key()),
                Objects.requireNonNull(event.sequence(), "a touch takes a number"),
                event.data() instanceof TouchRemoved);
    }

    Participant gone() {
        return new Participant(given, id, sequence, true);
    }
}
