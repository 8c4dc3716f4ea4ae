package dev.rapport.advisor.relationship;

import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Reads a whole journal: of what was told more than once about a touch, only the last word is applied. */
final class Fold {
    private static final Comparator<Entry> BY_NUMBER = Comparator.comparingLong(Relationship::number);

    private final List<Entry> told = new ArrayList<>();
    private final List<Entry> about = new ArrayList<>();
    private final Map<UUID, Entry> touches = new LinkedHashMap<>();
    private final Map<UUID, List<Entry>> permits = new LinkedHashMap<>();
    private final Map<UUID, Integer> failures = new HashMap<>();

    Fold(Collection<Entry> journal) {
        Set<Entry> each = new LinkedHashSet<>(journal);
        each.stream().sorted(BY_NUMBER).forEach(this::sort);
    }

    private void sort(Entry entry) {
        told.add(entry);
        switch (entry.event()) {
            case ContactEvent event -> about.add(entry);
            case TouchEvent event -> touches.merge(event.touch().id(), entry, Fold::newer);
            case OutboundMessagePermitted event ->
                permits.computeIfAbsent(event.messageId(), id -> new ArrayList<>())
                        .add(entry);
            case OutboundEvent.OutboundMessageFailed event -> failures.merge(event.messageId(), 1, Integer::sum);
            case OutboundEvent step -> {}
        }
    }

    Relationship of(UUID contactId) {
        Relationship relationship = Relationship.of(contactId);
        for (Entry entry : told) {
            relationship = relationship.told(entry);
        }
        for (Entry entry : about) {
            relationship = relationship.apply(entry);
        }
        for (Entry entry : touches.values()) {
            relationship = relationship.apply(entry);
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
    List<Relationship> at(UUID contactId, List<Instant> moments) {
        SortedMap<Instant, List<Entry>> happened = new TreeMap<>();
        touches.values()
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
        Relationship relationship = Relationship.of(contactId);
        for (Entry entry : about) {
            relationship = relationship.apply(entry);
        }
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

    /** Of two with the same version the one with the higher number: it was said last. */
    private static Entry newer(Entry one, Entry other) {
        Comparator<Entry> order = Comparator.comparingInt(Fold::version).thenComparing(BY_NUMBER);
        return order.compare(one, other) > 0 ? one : other;
    }

    private static int version(Entry entry) {
        return entry.event() instanceof TouchEvent event ? event.touch().version() : 0;
    }
}
