package dev.rapport.advisor.journal;

import dev.rapport.contracts.ContactEvent.ContactErased;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.contracts.TouchpointEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How much there is of logs that tell of each other, where contacts were merged or erased. */
final class SeenLogs {
    private SeenLogs() {}

    /** Which numbers of a log are among these entries. */
    static Seen of(UUID log, Collection<Entry> entries) {
        Seen seen = Seen.NOTHING;
        for (Entry entry : entries) {
            long number = entry.number();
            if (entry.log().equals(log) && entry.sequence() != null) {
                // The numbers that a log leaves out when it goes on above another's are nobody's.
                seen = seen.with(first(log, entry.event(), number), number);
            }
            if (entry.event() instanceof ContactUnmerged unmerged
                    && unmerged.contactId().equals(log)
                    && unmerged.contactSequence() != null) {
                seen = seen.with(unmerged.contactSequence() + 1, number);
            }
        }
        return seen;
    }

    /** Of the numbers up to this one that a log tells no more of, because they are nobody's or because its contact was erased. */
    private static long first(UUID log, TouchpointEvent event, long number) {
        return switch (event) {
            case ContactMerged merged when merged.survivorSequence() != null -> merged.survivorSequence() + 1;
            case ContactErased erased when erased.contactId().equals(log) -> 1;
            default -> number;
        };
    }

    /** As above, and whether other logs are there as far as they tell of the contact. */
    static Seen of(UUID log, Collection<Entry> told, Collection<Entry> entries, Map<UUID, Seen> elsewhere) {
        Set<UUID> awaited = new HashSet<>();
        for (Entry entry : told) {
            UUID other = entry.log();
            long needed = 0;
            if (entry.event() instanceof ContactMerged merged && merged.contactSequence() != null) {
                other = merged.contactId();
                needed = merged.contactSequence();
            } else if (entry.event() instanceof ContactUnmerged) {
                needed = entry.number();
            }
            if (needed > 0 && !other.equals(log)) {
                Seen there = elsewhere.containsKey(other) ? elsewhere.get(other) : of(other, entries);
                if (there.through() < needed) {
                    awaited.add(other);
                }
            }
        }
        return of(log, entries).awaiting(awaited);
    }
}
