package dev.rapport.advisor.merge;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships.Known;
import dev.rapport.advisor.relationship.Relationships.Merge;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of the contacts that were locked are the same person. A contact that was not locked is on its own. */
public final class SamePeople {
    private final Map<ContactKey, Merge> merges;

    private SamePeople(Map<ContactKey, Merge> merges) {
        this.merges = merges;
    }

    /** @param locked with all who are the same person as one of them */
    public static SamePeople of(Map<ContactKey, Known> locked) {
        Map<ContactKey, Merge> merges = new HashMap<>();
        locked.forEach((contact, known) -> merges.put(contact, known.merge()));
        return new SamePeople(merges);
    }

    /** Each of them is on its own. */
    public static SamePeople apart(Collection<ContactKey> contacts) {
        Map<ContactKey, Merge> merges = new HashMap<>();
        contacts.forEach(contact -> merges.put(contact, Merge.NONE));
        return new SamePeople(merges);
    }

    /** What is known of each, or of the survivor whom it answers with. @param known of them, and of all who are the same person */
    public Map<ContactKey, Relationship> relationships(Map<ContactKey, Known> known) {
        Map<ContactKey, Relationship> relationships = new HashMap<>();
        known.keySet().forEach(contact -> {
            // None: the survivor was erased, and it is on its way here that this one is on its own.
            Known survivor = known.get(survivor(contact));
            if (survivor != null) {
                relationships.put(contact, survivor.relationship());
            }
        });
        return relationships;
    }

    /** What the contact answers with: itself, or the survivor of its merges. */
    public ContactKey survivor(ContactKey contact) {
        UUID survivor = merge(contact).survivor();
        return survivor == null ? contact : new ContactKey(contact.workspace(), survivor);
    }

    /** All who are the same person, the contact itself among them. */
    public SortedSet<ContactKey> all(ContactKey contact) {
        ContactKey survivor = survivor(contact);
        SortedSet<ContactKey> all = new TreeSet<>(Set.of(survivor));
        merge(survivor).merged().forEach(id -> all.add(new ContactKey(contact.workspace(), id)));
        return all;
    }

    public Merge merge(ContactKey contact) {
        return merges.getOrDefault(contact, Merge.NONE);
    }

    /** Those of whom these say something else, and who answers for them here or there. */
    public Set<ContactKey> changed(SamePeople before) {
        return merges.keySet().stream()
                .filter(contact -> !merge(contact).equals(before.merge(contact)))
                .collect(Collectors.toSet());
    }

    /** As it is after the news, in whatever order and however often it comes: of each contact, the merge of the highest version counts. */
    public SamePeople after(Collection<Envelope<TouchpointEvent>> news) {
        Map<ContactKey, Merge> last = new HashMap<>(merges);
        news.forEach(event -> keep(last, event.workspace(), event.data()));
        return last.equals(merges) ? this : new SamePeople(regrouped(last));
    }

    /** As above, after what was told in one workspace. */
    public SamePeople after(String workspace, Collection<Entry> told) {
        Map<ContactKey, Merge> last = new HashMap<>(merges);
        told.forEach(entry -> keep(last, workspace, entry.event()));
        return last.equals(merges) ? this : new SamePeople(regrouped(last));
    }

    private static void keep(Map<ContactKey, Merge> last, String workspace, TouchpointEvent event) {
        if (event instanceof ContactMerged merged) {
            keep(last, workspace, merged.contactId(), merged.survivorId(), merged.version());
        } else if (event instanceof ContactUnmerged unmerged) {
            keep(last, workspace, unmerged.contactId(), null, unmerged.version());
        }
    }

    private static void keep(
            Map<ContactKey, Merge> last, String workspace, UUID contact, @Nullable UUID into, int version) {
        ContactKey key = new ContactKey(workspace, contact);
        Merge known = last.getOrDefault(key, Merge.NONE);
        if (version > known.version()) {
            last.put(key, new Merge(into, version, known.survivor(), known.merged()));
        }
    }

    private static Map<ContactKey, Merge> regrouped(Map<ContactKey, Merge> last) {
        Map<ContactKey, Set<UUID>> groups = new HashMap<>();
        last.keySet()
                .forEach(contact -> groups.computeIfAbsent(end(last, contact), key -> new LinkedHashSet<>())
                        .add(contact.contactId()));
        Map<ContactKey, Merge> regrouped = new HashMap<>();
        groups.forEach((survivor, all) -> all.forEach(id -> {
            ContactKey contact = new ContactKey(survivor.workspace(), id);
            Merge merge = last.getOrDefault(contact, Merge.NONE);
            boolean answers = contact.equals(survivor);
            Set<UUID> merged =
                    answers ? all.stream().filter(other -> !other.equals(id)).collect(Collectors.toSet()) : Set.of();
            regrouped.put(
                    contact, new Merge(merge.into(), merge.version(), answers ? null : survivor.contactId(), merged));
        }));
        return regrouped;
    }

    /** The end of the chain. Merges that were told out of order may run in a circle for a while: then the first of it. */
    private static ContactKey end(Map<ContactKey, Merge> last, ContactKey contact) {
        SortedSet<ContactKey> passed = new TreeSet<>();
        ContactKey end = contact;
        while (passed.add(end)) {
            UUID into = last.getOrDefault(end, Merge.NONE).into();
            if (into == null) {
                return end;
            }
            end = new ContactKey(contact.workspace(), into);
        }
        return circle(last, end).first();
    }

    private static SortedSet<ContactKey> circle(Map<ContactKey, Merge> last, ContactKey in) {
        SortedSet<ContactKey> circle = new TreeSet<>();
        ContactKey next = in;
        while (circle.add(next)) {
            UUID into = last.getOrDefault(next, Merge.NONE).into();
            next = into == null ? next : new ContactKey(in.workspace(), into);
        }
        return circle;
    }
}
