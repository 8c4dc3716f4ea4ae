package dev.rapport.advisor.relationship;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal.History;
import dev.rapport.advisor.relationship.Parts.Part;
import dev.rapport.contracts.ContactEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Folds a long history again without reading all of it. What ranges of its touches say is kept, and put together; only those
 * ranges are read again of which something was told since. A correction so costs what its range costs, however long the rest is.
 */
public final class LongHistories {
    private static final UUID LEAST = new UUID(0, 0);

    private final Parts parts;
    private final int longFrom;
    private final int touchesOfPart;

    public LongHistories(Parts parts) {
        this(parts, 3_000, 1_000);
    }

    /** @param longFrom how many numbers of its log a history has that is long */
    LongHistories(Parts parts, int longFrom, int touchesOfPart) {
        this.parts = parts;
        this.longFrom = longFrom;
        this.touchesOfPart = touchesOfPart;
    }

    /**
     * What is known after these events, which are in the journal by now, and correct something.
     *
     * @param before them
     * @return empty where it has to be folded from the whole journal: it is not long, or they say who somebody is
     */
    public Optional<Relationship> corrected(ContactKey contact, Relationship before, List<Entry> news) {
        if (!isLong(before) || !before.seen().awaited().isEmpty()) {
            return Optional.empty();
        }
        Relationship head = before;
        for (Entry entry : news) {
            if (entry.merges() || entry.event() instanceof ContactEvent && head.mustFoldAgain(entry)) {
                return Optional.empty();
            }
            head = head.told(entry);
            if (entry.event() instanceof ContactEvent) {
                head = head.apply(entry);
            }
        }
        return Optional.of(touches(contact).heard(head.contact(), head.seen(), head.latest()));
    }

    /** Keeps the parts of a history that grows near to its end, so that the first correction finds them. */
    public void keepUp(ContactKey contact, Relationship before, Relationship now) {
        if (isLong(now) && step(now) > step(before)) {
            renewed(contact);
        }
    }

    private boolean isLong(Relationship relationship) {
        return relationship.seen().highest() >= longFrom;
    }

    private long step(Relationship relationship) {
        return relationship.seen().highest() / touchesOfPart;
    }

    private Relationship touches(ContactKey contact) {
        return renewed(contact).stream()
                .map(Part::state)
                .reduce(Relationship.of(contact.contactId()), Relationship::merge);
    }

    private List<Part> renewed(ContactKey contact) {
        List<Part> kept = parts.of(contact);
        long position = parts.position(contact);
        if (kept.isEmpty()) {
            List<Part> all = folded(contact, LEAST, null, position);
            parts.put(contact, all);
            return all;
        }
        Set<UUID> told = parts.toldOfSince(
                contact, kept.stream().mapToLong(Part::position).max().orElseThrow());
        List<Part> now = new ArrayList<>();
        List<Part> changed = new ArrayList<>();
        for (int at = 0; at < kept.size(); at++) {
            UUID from = kept.get(at).from();
            UUID to = at + 1 < kept.size() ? kept.get(at + 1).from() : null;
            if (told.stream().anyMatch(touch -> isWithin(touch, from, to))) {
                List<Part> again = folded(contact, from, to, position);
                now.addAll(again);
                changed.addAll(again);
            } else {
                now.add(kept.get(at));
            }
        }
        parts.put(contact, changed);
        return now;
    }

    /** As many parts as the range now fills, and at least one, which begins where the range does. */
    private List<Part> folded(ContactKey contact, UUID from, @Nullable UUID to, long position) {
        Pieces pieces = new Pieces(contact, from, position);
        parts.touches(contact, from, to, pieces::add);
        return pieces.all();
    }

    /** Text compares as the database does. */
    private static boolean isWithin(UUID touch, UUID from, @Nullable UUID to) {
        return touch.toString().compareTo(from.toString()) >= 0
                && (to == null || touch.toString().compareTo(to.toString()) < 0);
    }

    /** Takes touches in, one after the other, and holds no more of them at once than a part has. */
    private final class Pieces {
        private final ContactKey contact;
        private final long position;
        private final List<Part> done = new ArrayList<>();
        private List<Entry> open = new ArrayList<>();
        private UUID from;
        private int touches;

        Pieces(ContactKey contact, UUID from, long position) {
            this.contact = contact;
            this.from = from;
            this.position = position;
        }

        void add(List<Entry> touch) {
            if (touches == touchesOfPart) {
                done.add(part(open));
                from = Objects.requireNonNull(touch.getFirst().touchId(), "it was read by it");
                open = new ArrayList<>();
                touches = 0;
            }
            open.addAll(touch);
            touches++;
        }

        List<Part> all() {
            done.add(part(open));
            return done;
        }

        private Part part(Collection<Entry> entries) {
            return new Part(from, position, Relationship.fold(History.ofTouches(contact.contactId(), entries)));
        }
    }
}
