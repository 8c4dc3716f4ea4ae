package dev.rapport.advisor.intake;

import dev.rapport.advisor.dissonance.RecordDissonance;
import dev.rapport.advisor.judgement.Followed;
import dev.rapport.advisor.judgement.JudgeOutboundMessages;
import dev.rapport.advisor.judgement.LookAlikes;
import dev.rapport.advisor.judgement.OutboundMessages;
import dev.rapport.advisor.relationship.ContactKey;
import dev.rapport.advisor.relationship.Entry;
import dev.rapport.advisor.relationship.Journal;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.advisor.relationship.Relationships.Known;
import dev.rapport.advisor.relationship.Wishes;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.model.Meeting;
import dev.rapport.contracts.model.Verdict;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Worker;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes a batch of the contacts' logs in: journals what is new, folds it into the relationships, and judges every open
 * message whose contact's log has moved; at most one verdict a message and batch. Runs in one transaction of the worker role.
 */
@Singleton
public class TakeIn {
    private final Journal journal;
    private final Relationships relationships;
    private final OutboundMessages messages;
    private final JudgeOutboundMessages judge;
    private final RecordDissonance dissonance;
    private final LookAlikes lookAlikes;
    private final Wishes wishes;
    private final TellReaders tellReaders;

    TakeIn(
            @Worker Journal journal,
            @Worker Relationships relationships,
            @Worker OutboundMessages messages,
            @Worker JudgeOutboundMessages judge,
            RecordDissonance dissonance,
            @Worker LookAlikes lookAlikes,
            @Worker Wishes wishes,
            TellReaders tellReaders) {
        this.journal = journal;
        this.relationships = relationships;
        this.messages = messages;
        this.judge = judge;
        this.dissonance = dissonance;
        this.lookAlikes = lookAlikes;
        this.wishes = wishes;
        this.tellReaders = tellReaders;
    }

    public void takeIn(List<Envelope<TouchpointEvent>> events) {
        if (events.isEmpty()) {
            return;
        }
        SortedMap<ContactKey, List<Envelope<TouchpointEvent>>> news = journal.append(events).stream()
                .filter(event -> !echo(event.data()))
                .collect(Collectors.groupingBy(TakeIn::contact, TreeMap::new, Collectors.toList()));
        if (news.isEmpty()) {
            return;
        }
        Map<ContactKey, Known> known = relationships.lock(new TreeSet<>(news.keySet()));
        Map<ContactKey, Known> folded = fold(news, known);
        Map<ContactKey, Relationship> relationshipsNow = new HashMap<>();
        folded.forEach((contact, one) -> relationshipsNow.put(contact, one.relationship()));

        Map<UUID, Followed> changed = new LinkedHashMap<>();
        Map<UUID, Followed> followed = follow(news, changed);
        List<Verdict> given = judge.judge(toBeJudged(news, followed), relationshipsNow);
        given.forEach(verdict -> changed.remove(verdict.messageId()));
        messages.save(changed.values());
        dissonance.takeIn(news, relationshipsNow);

        relationships.save(moved(known, tellReaders.tell(folded)));
        relationships.remember(contactsWithNewIdentities(news), folded);
        wishes.remember(contactsWithNewIdentities(news), relationshipsNow);
        lookAlikes.remember(contactsWith(news, TakeIn::namesOrMeets), relationshipsNow);
    }

    private Map<ContactKey, Known> fold(
            SortedMap<ContactKey, List<Envelope<TouchpointEvent>>> news, Map<ContactKey, Known> known) {
        Set<ContactKey> corrected = journal.corrected(flat(news));
        Map<ContactKey, Known> folded = new LinkedHashMap<>();
        news.forEach((contact, events) -> {
            Known before = known.getOrDefault(contact, Known.unheardOf(contact.contactId()));
            folded.put(
                    contact,
                    before.with(
                            corrected.contains(contact)
                                    ? foldAgain(contact)
                                    : add(contact, before.relationship(), events)));
        });
        return folded;
    }

    private Relationship add(ContactKey contact, Relationship before, List<Envelope<TouchpointEvent>> events) {
        Relationship relationship = before;
        for (Envelope<TouchpointEvent> event : events) {
            Entry entry = new Entry(event.sequence(), event.time(), event.data());
            if (relationship.mustFoldAgain(entry)) {
                return foldAgain(contact);
            }
            relationship = relationship.add(entry);
        }
        return relationship;
    }

    private Relationship foldAgain(ContactKey contact) {
        return Relationship.fold(contact.contactId(), journal.entries(contact));
    }

    private static Map<ContactKey, Known> moved(Map<ContactKey, Known> before, Map<ContactKey, Known> after) {
        Map<ContactKey, Known> moved = new LinkedHashMap<>(after);
        moved.entrySet().removeAll(before.entrySet());
        return moved;
    }

    /**
     * The messages that the news is about, and the open ones of all contacts whose log has moved, as they stand after the news.
     *
     * @param changed is given those that the news has changed
     */
    private Map<UUID, Followed> follow(
            SortedMap<ContactKey, List<Envelope<TouchpointEvent>>> news, Map<UUID, Followed> changed) {
        Map<UUID, Followed> followed = new LinkedHashMap<>();
        List<Envelope<TouchpointEvent>> all = flat(news);
        List<UUID> named = all.stream()
                .filter(event -> event.data() instanceof OutboundEvent)
                .map(event -> ((OutboundEvent) event.data()).messageId())
                .distinct()
                .toList();
        messages.find(named, news.keySet()).forEach(one -> followed.put(one.id(), one));
        messages.open(contactsWhoseLogMoved(news)).forEach(one -> followed.put(one.id(), one));
        for (Envelope<TouchpointEvent> event : all) {
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
            SortedMap<ContactKey, List<Envelope<TouchpointEvent>>> news, Map<UUID, Followed> followed) {
        return followed.values().stream()
                .filter(message -> message.status().open())
                .filter(message -> news.getOrDefault(message.contact(), List.of()).stream()
                        .anyMatch(event -> event.sequence() != null || proposes(event.data(), message.id())))
                .toList();
    }

    private static boolean proposes(TouchpointEvent event, UUID message) {
        return event instanceof OutboundMessageProposed proposed
                && proposed.messageId().equals(message);
    }

    private static List<ContactKey> contactsWhoseLogMoved(SortedMap<ContactKey, List<Envelope<TouchpointEvent>>> news) {
        return contactsWith(news, event -> event.sequence() != null);
    }

    private static List<ContactKey> contactsWithNewIdentities(
            SortedMap<ContactKey, List<Envelope<TouchpointEvent>>> news) {
        return contactsWith(news, event -> event.data() instanceof ContactEvent);
    }

    private static List<ContactKey> contactsWith(
            SortedMap<ContactKey, List<Envelope<TouchpointEvent>>> news, Predicate<Envelope<TouchpointEvent>> wanted) {
        return news.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(wanted))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean namesOrMeets(Envelope<TouchpointEvent> event) {
        return event.data() instanceof ContactEvent
                || event.data() instanceof TouchEvent told && told.touch() instanceof Meeting;
    }

    /** Our own verdicts, coming back. They are journaled, and say nothing new. */
    private static boolean echo(TouchpointEvent event) {
        return event instanceof OutboundEvent.OutboundMessageCleared
                || event instanceof OutboundEvent.OutboundMessageHeld
                || event instanceof OutboundEvent.OutboundMessageRefused
                || event instanceof OutboundEvent.OutboundMessageRecalled;
    }

    private static List<Envelope<TouchpointEvent>> flat(SortedMap<ContactKey, List<Envelope<TouchpointEvent>>> news) {
        return news.values().stream().flatMap(Collection::stream).toList();
    }

    private static ContactKey contact(Envelope<TouchpointEvent> event) {
        return new ContactKey(event.workspace(), event.data().contactId());
    }
}
