package dev.rapport.advisor.relationship;

import dev.rapport.advisor.contact.Contact;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal.History;
import dev.rapport.advisor.journal.Seen;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.people.JoinedConsents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Reads a whole history: of what was told more than once about a touch, only the last word is applied. */
final class Fold {
    private static final Comparator<Entry> BY_NUMBER = Comparator.comparingLong(Entry::number);

    private final History history;
    private final Map<UUID, Contact> about = new LinkedHashMap<>();
    private final Map<UUID, ContactEvent> merges = new LinkedHashMap<>();
    /** The last word about each touch that was told of each contact. */
    private final Map<UUID, Map<UUID, Entry>> touches = new LinkedHashMap<>();

    private final Map<UUID, List<Entry>> permits = new LinkedHashMap<>();
    private final Map<UUID, Integer> failures = new HashMap<>();
    private Instant latest = Instant.EPOCH;

    Fold(History history) {
        this.history = history;
        about.put(history.contactId(), Contact.UNKNOWN);
        Set<Entry> each = new LinkedHashSet<>(history.told());
        each.stream().sorted(BY_NUMBER).forEach(this::sort);
    }

    private void sort(Entry entry) {
        UUID contact = entry.event().contactId();
        if (entry.sequence() != null && entry.toldAt().isAfter(latest)) {
            latest = entry.toldAt();
        }
        switch (entry.event()) {
            case ContactEvent event -> {
                about.put(contact, about.getOrDefault(contact, Contact.UNKNOWN).after(event, entry.number()));
                merges.merge(contact, event, Fold::lastMerge);
            }
            case TouchEvent event ->
                touches.computeIfAbsent(event.touch().id(), id -> new LinkedHashMap<>())
                        .merge(contact, entry, Fold::newer);
            case OutboundMessagePermitted event ->
                permits.computeIfAbsent(event.messageId(), id -> new ArrayList<>())
                        .add(entry);
            case OutboundEvent.OutboundMessageFailed event -> failures.merge(event.messageId(), 1, Integer::sum);
            case OutboundEvent step -> {}
        }
    }

    Relationship relationship() {
        Relationship relationship =
                Relationship.of(history.contactId()).heard(Contact.joined(about, merged()), history.seen(), latest);
        for (Map<UUID, Entry> told : touches.values()) {
            Entry last = lastWord(told).orElse(null);
            relationship = last == null ? relationship : relationship.apply(last);
        }
        for (Map.Entry<UUID, List<Entry>> permitted : permits.entrySet()) {
            // A sender that failed and tried again was permitted once more than it failed.
            if (permitted.getValue().size() > failures.getOrDefault(permitted.getKey(), 0)) {
                relationship = relationship.apply(permitted.getValue().getLast());
            }
        }
        return relationship;
    }

    /**
     * As the relationship stood at each of these moments, rising, in the light of all that is known now: of what happened
     * until then. What was told of the contact itself is as it is now.
     */
    List<Relationship> at(List<Instant> moments) {
        SortedMap<Instant, List<Entry>> happened = new TreeMap<>();
        touches.values().stream()
                .flatMap(told -> lastWord(told).stream())
                .forEach(entry -> happened.computeIfAbsent(
                                ((TouchEvent) entry.event()).touch().occurredAt(), at -> new ArrayList<>())
                        .add(entry));
        permits.forEach((message, permitted) -> {
            if (permitted.size() > failures.getOrDefault(message, 0)) {
                Entry last = permitted.getLast();
                Instant at = ((OutboundMessagePermitted) last.event()).permittedAt();
                happened.computeIfAbsent(at, moment -> new ArrayList<>()).add(last);
            }
        });
        Relationship relationship = Relationship.of(history.contactId())
                .heard(Contact.joined(about, merged()), Seen.NOTHING, Instant.EPOCH);
        List<Relationship> stood = new ArrayList<>();
        Instant before = Instant.MIN;
        for (Instant moment : moments) {
            Instant behind = moment.plusNanos(1);
            for (List<Entry> entries : happened.subMap(before, behind).values()) {
                for (Entry entry : entries) {
                    relationship = relationship.apply(entry);
                }
            }
            stood.add(relationship);
            before = behind;
        }
        return stood;
    }

    /** A touch with two contacts who are one person is one touch, and stands as long as it is with either. */
    private static Optional<Entry> lastWord(Map<UUID, Entry> told) {
        return told.values().stream()
                .filter(entry -> !(entry.event() instanceof TouchEvent.TouchRemoved))
                .reduce(Fold::newer);
    }

    private List<JoinedConsents.Merged> merged() {
        return merges.values().stream()
                .filter(ContactMerged.class::isInstance)
                .map(ContactMerged.class::cast)
                .map(merge -> new JoinedConsents.Merged(merge.contactId(), merge.survivorId(), merge.mergedAt()))
                .toList();
    }

    /** Of two with the same version the one with the higher number: it was said last. */
    static Entry newer(Entry one, Entry other) {
        Comparator<Entry> order = Comparator.comparingInt(Fold::version).thenComparing(BY_NUMBER);
        return order.compare(one, other) > 0 ? one : other;
    }

    private static int version(Entry entry) {
        return entry.event() instanceof TouchEvent event ? event.touch().version() : 0;
    }

    private static ContactEvent lastMerge(ContactEvent one, ContactEvent other) {
        return mergeVersion(one) > mergeVersion(other) ? one : other;
    }

    private static int mergeVersion(ContactEvent event) {
        return event instanceof ContactMerged merged
                ? merged.version()
                : event instanceof ContactUnmerged unmerged ? unmerged.version() : 0;
    }
}
