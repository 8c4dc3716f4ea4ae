package dev.rapport.touchpoint.touch;

import java.util.UUID;

/**
 * A contact of a touch.
 *
 * @param given the contact that the touch was recorded for
 * @param id the contact in whose log it stands
 * @param sequence the number of the last event that told of it there
 * @param removed the touch does not stand in that log any more
 */
public record Participant(UUID given, UUID id, long sequence, boolean removed) {

    public static Participant of(UUID contact, long sequence) {
        return new Participant(contact, contact, sequence, false);
    }

    Participant gone() {
        return new Participant(given, id, sequence, true);
    }
}
