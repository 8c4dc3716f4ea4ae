package dev.rapport.touchpoint.sequence;

import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import dev.rapport.touchpoint.people.ContactKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Logs for one thread. */
public final class InMemoryContactLogs implements ContactLogs {
    private final Map<ContactKey, Long> numbers = new HashMap<>();
    private final List<TouchpointEvent> published = new ArrayList<>();

    public void know(ContactKey contact) {
        numbers.putIfAbsent(contact, 0L);
    }

    public List<TouchpointEvent> published() {
        return List.copyOf(published);
    }

    @Override
    public Map<ContactKey, Long> lock(Collection<ContactKey> contacts) {
        Map<ContactKey, Long> locked = new HashMap<>(numbers);
        locked.keySet().retainAll(contacts);
        return locked;
    }

    @Override
    public Map<ContactKey, Long> lockIdle(Collection<ContactKey> contacts) {
        return lock(contacts);
    }

    @Override
    public List<Envelope<TouchpointEvent>> append(List<Entry> entries) {
        Map<ContactKey, Long> taken = Numbering.taken(entries);
        if (!numbers.keySet().containsAll(taken.keySet())) {
            throw new IllegalStateException("nobody's log");
        }
        Map<ContactKey, LogEnd> ends = new HashMap<>();
        numbers.forEach((contact, number) -> ends.put(contact, new LogEnd(contact.id(), number)));
        List<Envelope<TouchpointEvent>> numbered = Numbering.number(entries, ends);
        taken.forEach((contact, count) -> numbers.merge(contact, count, Long::sum));
        numbered.forEach(event -> published.add(event.data()));
        return numbered;
    }
}
