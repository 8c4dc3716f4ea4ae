package dev.rapport.advisor.relationship;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.journal.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parts in memory, of one contact, and its journal. */
final class InMemoryParts implements Parts {
    final List<Entry> journal = new ArrayList<>();
    private final Map<String, Part> parts = new TreeMap<>();
    private int read;

    /** How many entries were read since this was asked last. */
    int read() {
        int until = read;
        read = 0;
        return until;
    }

    @Override
    public List<Part> of(ContactKey contact) {
        return List.copyOf(parts.values());
    }

    @Override
    public void put(ContactKey contact, Collection<Part> changed) {
        changed.forEach(part -> parts.put(part.from().toString(), part));
    }

    @Override
    public long position(ContactKey contact) {
        return journal.size();
    }

    @Override
    public Set<UUID> toldOfSince(ContactKey contact, long position) {
        return journal.stream()
                .skip(position)
                .map(Entry::touchId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public void touches(ContactKey contact, UUID from, @Nullable UUID to, Consumer<List<Entry>> each) {
        Map<String, List<Entry>> touches = new TreeMap<>();
        for (Entry entry : journal) {
            UUID touch = entry.touchId();
            if (touch != null
                    && touch.toString().compareTo(from.toString()) >= 0
                    && (to == null || touch.toString().compareTo(to.toString()) < 0)) {
                touches.computeIfAbsent(touch.toString(), first -> new ArrayList<>())
                        .add(entry);
                read++;
            }
        }
        touches.values().forEach(each);
    }
}
