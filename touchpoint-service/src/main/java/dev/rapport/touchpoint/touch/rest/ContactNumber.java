package dev.rapport.touchpoint.touch.rest;

import dev.rapport.touchpoint.touch.Participant;
import dev.rapport.touchpoint.touch.Recorded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A contact of a touch. @param sequence the place of the touch in the contact's log */
public record ContactNumber(UUID id, long sequence) {

    public static List<ContactNumber> of(Recorded<?> touch) {
        Map<UUID, ContactNumber> each = new LinkedHashMap<>();
        touch.present().forEach(one -> each.merge(one.id(), of(one), ContactNumber::later));
        return List.copyOf(each.values());
    }

    /** Of two contacts who were merged, the touch was with both. */
    private static ContactNumber later(ContactNumber one, ContactNumber other) {
        return one.sequence() > other.sequence() ? one : other;
    }

    private static ContactNumber of(Participant participant) {
        return new ContactNumber(participant.id(), participant.sequence());
    }
}
