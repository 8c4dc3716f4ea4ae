package dev.rapport.contacts.merge;

import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.ContactEvents;
import dev.rapport.contacts.contact.Contacts;
import dev.rapport.contacts.merge.Merges.Standing;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.ContactEvent.ContactToldApart;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.messaging.audit.Audit;
import dev.rapport.messaging.audit.Audit.Deed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes two contacts one person. Each keeps what it was given, so that the merge can be taken back: then each has its own again,
 * with what was added to it in between. Joins the caller's transaction.
 */
@Singleton
public class MergeContacts {
    private final Merges merges;
    private final Contacts contacts;
    private final ContactEvents events;
    private final Audit audit;
    private final Clock clock;

    public MergeContacts(Merges merges, Contacts contacts, ContactEvents events, Audit audit, Clock clock) {
        this.merges = merges;
        this.contacts = contacts;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    public sealed interface Outcome {
        /** They are one person now, if they were not before. */
        record Merged(Contact survivor) implements Outcome {}

        record NoSuchContact(UUID id) implements Outcome {}

        record Itself() implements Outcome {}

        /** The duplicate was merged into somebody else: whoever means her names the survivor. */
        record MergedElsewhere(UUID survivor) implements Outcome {}
    }

    /** @param id the survivor, or somebody who was merged into it; @param by the member who says so */
    public Outcome merge(String workspace, UUID id, UUID duplicate, String by) {
        Map<UUID, Standing> locked = merges.lock(workspace, List.of(id, duplicate));
        Standing one = locked.get(id);
        Standing other = locked.get(duplicate);
        if (one == null || other == null) {
            return new Outcome.NoSuchContact(one == null ? id : duplicate);
        }
        if (id.equals(duplicate) || one.survivor().equals(duplicate)) {
            return new Outcome.Itself();
        }
        if (!other.survivor().equals(one.survivor())) {
            if (!other.alone()) {
                return new Outcome.MergedElsewhere(other.survivor());
            }
            merged(workspace, other, one.survivor(), by);
        }
        return new Outcome.Merged(contacts.find(workspace, one.survivor()).orElseThrow());
    }

    private void merged(String workspace, Standing duplicate, UUID survivor, String by) {
        var now = clock.instant();
        merges.merge(workspace, duplicate.id(), survivor, now);
        events.append(workspace, new ContactMerged(duplicate.id(), survivor, duplicate.version() + 1, now, by));
        audit.note(new Deed(workspace, by, "contact.merged", duplicate.id(), Map.of("survivor", survivor.toString())));
    }

    /** False: the one is not merged into the other. */
    public boolean unmerge(String workspace, UUID id, UUID duplicate, String by) {
        Map<UUID, Standing> locked = merges.lock(workspace, List.of(id, duplicate));
        Standing one = locked.get(id);
        Standing other = locked.get(duplicate);
        if (one == null
                || other == null
                || other.into() == null
                || !other.survivor().equals(one.survivor())) {
            return false;
        }
        merges.unmerge(workspace, duplicate, other.survivor());
        events.append(
                workspace, new ContactUnmerged(duplicate, other.into(), other.version() + 1, clock.instant(), by));
        audit.note(new Deed(
                workspace,
                by,
                "contact.unmerged",
                duplicate,
                Map.of("survivor", other.into().toString())));
        return true;
    }

    /** What becomes of somebody's word on two who look alike. */
    public sealed interface Decided {
        record Same(Contact survivor) implements Decided {}

        record Apart() implements Decided {}

        record NoSuchContact(UUID id) implements Decided {}

        /** They are one person already: the merge would have to be taken back. */
        record MergedAlready(UUID survivor) implements Decided {}
    }

    /** Of two who are the same, the one survives whom the team knows, and has known for longer. */
    public Decided decide(String workspace, UUID a, UUID b, boolean same, String by) {
        Map<UUID, Standing> locked = merges.lock(workspace, List.of(a, b));
        Standing one = locked.get(a);
        Standing other = locked.get(b);
        if (one == null || other == null) {
            return new Decided.NoSuchContact(one == null ? a : b);
        }
        boolean merged = one.survivor().equals(other.survivor());
        if (!same) {
            if (merged) {
                return new Decided.MergedAlready(one.survivor());
            }
            toldApart(workspace, one.survivor(), other.survivor(), by);
            return new Decided.Apart();
        }
        if (!merged) {
            Map<UUID, Standing> survivors = merges.lock(workspace, List.of(one.survivor(), other.survivor()));
            List<Standing> known = survivors.values().stream()
                    .sorted(Comparator.comparing((Standing standing) -> !standing.listed())
                            .thenComparing(Standing::registeredAt)
                            .thenComparing(standing -> standing.id().toString()))
                    .toList();
            merges.forgetApart(workspace, one.survivor(), other.survivor());
            merged(workspace, known.getLast(), known.getFirst().id(), by);
        }
        return new Decided.Same(contacts.find(workspace, a).orElseThrow());
    }

    private void toldApart(String workspace, UUID one, UUID other, String by) {
        var now = clock.instant();
        if (merges.tellApart(workspace, one, other, by, now)) {
            Stream.of(new ContactToldApart(one, other, now, by), new ContactToldApart(other, one, now, by))
                    .forEach(event -> events.append(workspace, event));
            audit.note(new Deed(workspace, by, "contact.told_apart", one, Map.of("other", other.toString())));
        }
    }
}
