package dev.rapport.advisor.erasure;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.contracts.ContactEvent.ContactErased;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Worker;
import dev.rapport.messaging.outbox.Outbox;
import dev.rapport.messaging.outbox.Outgoing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/** Erases whom a batch says to erase, and drops what is told of those who were erased. */
@Singleton
public class ErasePeople {
    private final Held held;
    private final Relationships relationships;
    private final Journal journal;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    ErasePeople(
            Held held,
            @Worker Relationships relationships,
            @Worker Journal journal,
            @Worker Outbox outbox,
            Ids ids,
            Clock clock) {
        this.held = held;
        this.relationships = relationships;
        this.journal = journal;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is left of a batch. @param erased those of its contacts who were erased, now or before */
    public record Left(List<Envelope<TouchpointEvent>> events, Set<ContactKey> erased) {

        /** Those that tell of somebody: of those who were erased, others' logs have numbers that say nothing. */
        public List<Envelope<TouchpointEvent>> about(List<Envelope<TouchpointEvent>> some) {
            return some.stream()
                    .filter(event -> !erased.contains(contact(event)))
                    .toList();
        }
    }

    /** Joins the caller's transaction. @param concerned everybody whom the caller is going to lock: locks are taken once */
    public Left takeIn(List<Envelope<TouchpointEvent>> events, SortedSet<ContactKey> concerned) {
        List<Envelope<TouchpointEvent>> erasures = events.stream()
                .filter(event -> event.data() instanceof ContactErased)
                .toList();
        if (!erasures.isEmpty()) {
            erasures.forEach(event -> concerned.addAll(all(event)));
            relationships.lock(concerned);
            erasures.forEach(this::erase);
        }
        Set<ContactKey> erased = held.erased(concerned);
        if (erased.isEmpty()) {
            return new Left(events, erased);
        }
        List<Envelope<TouchpointEvent>> left = new ArrayList<>();
        for (Envelope<TouchpointEvent> event : events) {
            if (!erased.contains(contact(event))) {
                left.add(event);
            } else if (!erased.contains(log(event)) && event.sequence() != null) {
                left.add(number(event));
            }
        }
        return new Left(left, erased);
    }

    private void erase(Envelope<TouchpointEvent> event) {
        ContactErased erased = (ContactErased) event.data();
        if (!held.erased(Set.of(contact(event))).isEmpty()) {
            return;
        }
        held.erase(event.workspace(), erased.all(), erased.erasedAt());
        // Other logs may tell of this one: it is complete as far as this.
        journal.append(List.of(event));
        outbox.append(erased.all().stream()
                .map(id -> tombstone(event.workspace(), id))
                .toList());
    }

    /** Readers of the compacted topic keep nothing of the contact either. */
    private Outgoing tombstone(String workspace, UUID contact) {
        return new Outgoing(
                Topics.RELATIONSHIPS,
                new Envelope<>(
                        ids.next(),
                        EventCodec.TOMBSTONE_TYPE,
                        clock.instant(),
                        workspace,
                        null,
                        Topics.key(workspace, contact),
                        EventCodec.TOMBSTONE));
    }

    /** Of an event in the log of somebody else: that log is whole only with its number. Merges name nobody but by id. */
    private static Envelope<TouchpointEvent> number(Envelope<TouchpointEvent> event) {
        if (event.data() instanceof ContactMerged || event.data() instanceof ContactUnmerged) {
            return event;
        }
        ContactErased nothing = new ContactErased(event.data().contactId(), List.of(), event.time());
        return new Envelope<>(
                event.id(), nothing.type(), event.time(), event.workspace(), event.sequence(), event.key(), nothing);
    }

    private static List<ContactKey> all(Envelope<TouchpointEvent> event) {
        return ((ContactErased) event.data())
                .all().stream().map(id -> new ContactKey(event.workspace(), id)).toList();
    }

    private static ContactKey contact(Envelope<TouchpointEvent> event) {
        return new ContactKey(event.workspace(), event.data().contactId());
    }

    private static ContactKey log(Envelope<TouchpointEvent> event) {
        return new ContactKey(event.workspace(), Topics.logOf(event.key()));
    }
}
