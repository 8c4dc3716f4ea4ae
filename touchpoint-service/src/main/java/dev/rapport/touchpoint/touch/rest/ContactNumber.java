package dev.rapport.touchpoint.touch.rest;

import dev.rapport.touchpoint.touch.Participant;
import dev.rapport.touchpoint.touch.Recorded;
import java.util.List;
import java.util.UUID;

/** A contact of a touch. @param sequence the place of the touch in the contact's log */
public record ContactNumber(UUID id, long sequence) {

    public static List<ContactNumber> of(Recorded<?> touch) {
        return touch.present().stream().map(ContactNumber::of).toList();
    }

    private static ContactNumber of(Participant participant) {
        return new ContactNumber(participant.id(), participant.sequence());
    }
}
