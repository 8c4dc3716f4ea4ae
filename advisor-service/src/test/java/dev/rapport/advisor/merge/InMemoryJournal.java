package dev.rapport.advisor.merge;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A journal in memory, of one workspace. */
final class InMemoryJournal implements Journal {
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();

    @Override
    public List<Envelope<TouchpointEvent>> append(List<Envelope<TouchpointEvent>> events) {
        return events.stream()
                .filter(event -> entries.putIfAbsent(event.id(), Entry.of(event)) == null)
                .toList();
    }

    @Override
    public Map<ContactKey, List<Entry>> earlier(Collection<Envelope<TouchpointEvent>> events) {
        throw new UnsupportedOperationException("here everything is folded again");
    }

    @Override
    public Map<ContactKey, List<Entry>> ofTouches(Map<ContactKey, LookBack> persons) {
        throw new UnsupportedOperationException("here nobody looks back");
    }

    @Override
    public Map<ContactKey, List<Entry>> lookBack(Map<ContactKey, LookBack> persons) {
        throw new UnsupportedOperationException("here nobody looks back");
    }

    @Override
    public List<Entry> entries(String workspace, Set<UUID> contacts) {
        return entries.values().stream()
                .filter(entry -> contacts.contains(entry.event().contactId()) || contacts.contains(entry.log()))
                .toList();
    }
}
