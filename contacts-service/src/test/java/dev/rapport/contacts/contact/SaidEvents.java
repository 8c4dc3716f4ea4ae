package dev.rapport.contacts.contact;

import dev.rapport.contracts.ContactEvent;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was said, instead of saying it. */
public final class SaidEvents implements ContactEvents {
    private final List<ContactEvent> events = new ArrayList<>();

    @Override
    public void append(String workspace, List<? extends ContactEvent> more) {
        events.addAll(more);
    }

    /** In the order in which it was said. */
    public List<ContactEvent> events() {
        return List.copyOf(events);
    }
}
