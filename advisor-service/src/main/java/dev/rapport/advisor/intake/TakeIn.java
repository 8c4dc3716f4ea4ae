package dev.rapport.advisor.intake;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.dissonance.RecordDissonance;
import dev.rapport.advisor.erasure.ErasePeople;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.advisor.judgement.Followed;
import dev.rapport.advisor.judgement.JudgeOutboundMessages;
import dev.rapport.advisor.judgement.OutboundMessages;
import dev.rapport.advisor.relationship.LongHistories;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.advisor.relationship.Relationships.Known;
import dev.rapport.advisor.relationship.Relationships.Merge;
import dev.rapport.advisor.relationship.Telling;
import dev.rapport.advisor.surroundings.LookAlikes;
import dev.rapport.advisor.wish.Wishes;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Worker;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes a batch of the contacts' logs in: journals what is new, folds it into the relationships, and judges every open
 * message whose contact's log has moved; at most one verdict a message and batch. Runs in one transaction of the worker role.
 */
@Singleton
public class TakeIn {
    private final Journal journal;
    private final Relationships relationships;
    private final LongHistories longHistories;
    private final OutboundMessages messages;
    private final JudgeOutboundMessages judge;
    private final RecordDissonance dissonance;
    private final Clock clock;
    private final LookAlikes lookAlikes;
    private final Wishes wishes;
    private final TellReaders tellReaders;
    private final ErasePeople erasing;

    TakeIn(
            @Worker Journal journal,
            @Worker Relationships relationships,
            LongHistories longHistories,
            @Worker OutboundMessages messages,
            @Worker JudgeOutboundMessages judge,
            RecordDissonance dissonance,
            Clock clock,
            @Worker LookAlikes lookAlikes,
            @Worker Wishes wishes,
            TellReaders tellReaders,
            ErasePeople erasing) {
        this.erasing = erasing;
        this.journal = journal;
        this.relationships = relationships;
        this.longHistories = longHistories;
        this.messages = messages;
        this.judge = judge;
        this.dissonance = dissonance;
        this.clock = clock;
        this.lookAlikes = lookAlikes;
        this.wishes = wishes;
        this.tellReaders = tellReaders;
    }

    public void takeIn(List<Envelope<TouchpointEvent>> events) {
        if (events.isEmpty()) {
            return;
        }
        takeIn(erasing.takeIn(events, concerned(events)), false);
    }

    /**
     * As above, of what was told before, of which this service has lost some or all: nothing is judged until all is there.
     */
    public void takeInAgain(List<Envelope<TouchpointEvent>> events) {
        if (!events.isEmpty()) {
            takeIn(erasing.takeIn(events, concerned(events)), true);
        }
    }

    /** A number of a log says nothing: what it said could not be read, and somebody has waived it. @param nothing told of nobody */
    public void passOver(Envelope<TouchpointEvent> nothing) {
        takeIn(new ErasePeople.Left(List.of(nothing), Set.of(contact(nothing))), false);
    }

    private void takeIn(ErasePeople.Left left, boolean again) {
        List<Envelope<TouchpointEvent>> told =
                left.events().stream().filter(event -> !echo(event.data())).toList();
        // Locked before it is written down: so all that is told of a person, in whichever log, gets its places in the
        // journal in the order in which verdicts see it.
        SortedSet<ContactKey> living = concerned(told);
        living.removeAll(left.erased());
        Map<ContactKey, Known> known = told.isEmpty() ? Map.of() : relationships.lock(living);
        if (left.about(told).stream().anyMatch(event -> !known.containsKey(contact(event)))) {
            throw new IllegalStateException("somebody was erased meanwhile: taken in again, this is dropped");
        }
        List<Envelope<TouchpointEvent>> news = journal.append(left.events()).stream()
                .filter(event -> !echo(event.data()))
                .toList();
        if (news.isEmpty()) {
            return;
        }
        List<Envelope<TouchpointEvent>> about = left.about(news);
        People people = People.after(known, about, news);
        Map<ContactKey, Known> folded = new LinkedHashMap<>(known);
        Map<ContactKey, List<Entry>> earlier = journal.earlier(news);
        folded.putAll(fold(news, earlier, known, people));
        Map<ContactKey, Relationship> relationshipsNow = people.now().relationships(folded);

        Map<ContactKey, Relationship> alone = new HashMap<>();
        folded.forEach((contact, one) -> alone.put(contact, one.relationship()));
        if (!people.regrouped().isEmpty()) {
            // What a judgement looks up beside the relationships goes by who is the same person.
            relationships.save(folded);
            lookAlikes.remember(people.regrouped(), alone);
            dissonance.takeIn(about, relationshipsNow, people.now(), people.regrouped(), earlier, clock.instant());
        }
        Map<UUID, Followed> changed = new LinkedHashMap<>();
        Map<UUID, Followed> followed = follow(about, people, changed);
        List<Verdict> given = again ? List.of() : judge.judge(toBeJudged(about, people, followed), relationshipsNow);
        given.forEach(verdict -> changed.remove(verdict.messageId()));
        messages.save(changed.values());
        if (people.regrouped().isEmpty()) {
            dissonance.takeIn(about, relationshipsNow, people.now(), Set.of(), earlier, clock.instant());
        }

        Map<ContactKey, Known> after = new LinkedHashMap<>(folded);
        after.putAll(tellReaders.tellSoon(folded, known));
        after.entrySet().removeAll(known.entrySet());
        relationships.save(after);
        Set<ContactKey> named = people.anew(known, folded, FoundBy::of);
        relationships.remember(named, folded);
        wishes.remember(named, alone);
        // Only with whom somebody met can others be confused.
        named.addAll(people.anew(known, folded, one -> one.meetings().known().isEmpty()));
        lookAlikes.remember(named, alone);
    }

    /** Whoever the news is about, in whichever logs it stands. */
    private static SortedSet<ContactKey> concerned(List<Envelope<TouchpointEvent>> news) {
        SortedSet<ContactKey> concerned = new TreeSet<>();
        for (Envelope<TouchpointEvent> event : news) {
            concerned.add(contact(event));
            concerned.add(log(event));
            if (event.data() instanceof ContactMerged merged) {
                concerned.add(new ContactKey(event.workspace(), merged.survivorId()));
            }
        }
        return concerned;
    }

    /** What is known, after the news, of each person whose history it moves. */
    private Map<ContactKey, Known> fold(
            List<Envelope<TouchpointEvent>> news,
            Map<ContactKey, List<Entry>> earlier,
            Map<ContactKey, Known> known,
            People people) {
        Set<ContactKey> again = people.toBeFoldedAgain(known, news);
        Map<ContactKey, List<Envelope<TouchpointEvent>>> byContact =
                news.stream().collect(Collectors.groupingBy(TakeIn::contact, TreeMap::new, Collectors.toList()));
        SortedSet<ContactKey> moved = new TreeSet<>(again);
        moved.addAll(byContact.keySet());
        // Those who were erased.
        moved.retainAll(known.keySet());
        Map<ContactKey, Known> folded = new LinkedHashMap<>();
        for (ContactKey contact : moved) {
            Known before = Objects.requireNonNull(known.get(contact), "whoever is the same person is locked");
            Merge merge = people.now().merge(contact);
            if (merge.survivor() != null) {
                // The survivor's relationship tells of both.
                folded.put(contact, new Known(Relationship.of(contact.contactId()), null, null, 0, merge));
            } else {
                List<Envelope<TouchpointEvent>> events = byContact.getOrDefault(contact, List.of());
                Relationship now = again.contains(contact)
                        ? foldAgain(contact, merge)
                        : add(contact, merge, before.relationship(), events, earlier.getOrDefault(contact, List.of()));
                boolean regrouped = people.regrouped().contains(contact);
                folded.put(
                        contact,
                        new Known(now, regrouped ? null : before.told(), before.dueAt(), before.attention(), merge));
            }
        }
        return folded;
    }

    /** @param earlier what was told before of the touches that the events tell of */
    private Relationship add(
            ContactKey contact,
            Merge merge,
            Relationship before,
            List<Envelope<TouchpointEvent>> events,
            List<Entry> earlier) {
        Telling telling = new Telling(earlier);
        Relationship relationship = before;
        for (Envelope<TouchpointEvent> event : events) {
            Optional<Relationship> told = telling.add(relationship, Entry.of(event));
            if (told.isEmpty()) {
                return correct(contact, merge, before, events);
            }
            relationship = told.get();
        }
        longHistories.keepUp(contact, before, relationship);
        return relationship;
    }

    private Relationship correct(
            ContactKey contact, Merge merge, Relationship before, List<Envelope<TouchpointEvent>> events) {
        return merge.merged().isEmpty()
                ? longHistories
                        .corrected(
                                contact, before, events.stream().map(Entry::of).toList())
                        .orElseGet(() -> foldAgain(contact, merge))
                : foldAgain(contact, merge);
    }

    private Relationship foldAgain(ContactKey contact, Merge merge) {
        return Relationship.fold(journal.history(contact, merge.merged()));
    }

    /**
     * The messages that the news is about, and the open ones of all contacts whose log has moved, as they stand after the news.
     *
     * @param changed is given those that the news has changed
     */
    private Map<UUID, Followed> follow(
            List<Envelope<TouchpointEvent>> news, People people, Map<UUID, Followed> changed) {
        Map<UUID, Followed> followed = new LinkedHashMap<>();
        List<UUID> named = news.stream()
                .filter(event -> event.data() instanceof OutboundEvent)
                .map(event -> ((OutboundEvent) event.data()).messageId())
                .distinct()
                .toList();
        Set<ContactKey> contacts = news.stream().map(TakeIn::contact).collect(Collectors.toSet());
        messages.find(named, contacts).forEach(one -> followed.put(one.id(), one));
        messages.open(people.moved()).forEach(one -> followed.put(one.id(), one));
        for (Envelope<TouchpointEvent> event : news) {
            if (event.data() instanceof OutboundEvent step) {
                Followed before = followed.get(step.messageId());
                if (before == null && !(step instanceof OutboundMessageProposed)) {
                    continue;
                }
                Followed after = before == null
                        ? Followed.proposed(contact(event), (OutboundMessageProposed) step)
                        : before.after(step);
                followed.put(step.messageId(), after);
                changed.put(step.messageId(), after);
            }
        }
        return followed;
    }

    private static List<Followed> toBeJudged(
            List<Envelope<TouchpointEvent>> news, People people, Map<UUID, Followed> followed) {
        Set<UUID> proposed = news.stream()
                .filter(event -> event.data() instanceof OutboundMessageProposed)
                .map(event -> ((OutboundMessageProposed) event.data()).messageId())
                .collect(Collectors.toSet());
        return followed.values().stream()
                .filter(message -> message.status().open())
                .filter(message -> people.moved().contains(message.contact()) || proposed.contains(message.id()))
                .toList();
    }

    /** Our own verdicts, coming back. They are journaled, and say nothing new. */
    private static boolean echo(TouchpointEvent event) {
        return event instanceof OutboundEvent.OutboundMessageCleared
                || event instanceof OutboundEvent.OutboundMessageHeld
                || event instanceof OutboundEvent.OutboundMessageRefused
                || event instanceof OutboundEvent.OutboundMessageRecalled;
    }

    static ContactKey contact(Envelope<TouchpointEvent> event) {
        return new ContactKey(event.workspace(), event.data().contactId());
    }

    static ContactKey log(Envelope<TouchpointEvent> event) {
        return new ContactKey(event.workspace(), Topics.logOf(event.key()));
    }
}
