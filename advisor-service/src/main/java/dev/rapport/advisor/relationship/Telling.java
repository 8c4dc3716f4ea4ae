package dev.rapport.advisor.relationship;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes events into a relationship one after the other, also those of touches of which something was told before. */
public final class Telling {
    private final Map<UUID, Entry> lastWords = new HashMap<>();

    /** @param earlier what the journal held of these touches before */
    public Telling(Collection<Entry> earlier) {
        earlier.forEach(this::hear);
    }

    /**
     * The relationship after one more event, which is new to the journal.
     *
     * @return empty when the journal must be folded again
     */
    public Optional<Relationship> add(Relationship relationship, Entry entry) {
        if (relationship.mustFoldAgain(entry)) {
            return Optional.empty();
        }
        Entry last = entry.touchId() == null ? null : lastWords.get(entry.touchId());
        hear(entry);
        return last == null ? Optional.of(relationship.add(entry)) : relationship.correct(last, entry);
    }

    private void hear(Entry entry) {
        if (entry.touchId() != null) {
            lastWords.merge(entry.touchId(), entry, Fold::newer);
        }
    }
}
