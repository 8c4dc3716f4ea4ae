package dev.rapport.advisor.dissonance;

import dev.rapport.advisor.relationship.Entry;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.model.Touch;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a journal tells of a contact. */
final class Knowledge {
    private static final Comparator<Entry> NEWEST = Comparator.<Entry>comparingInt(
                    entry -> ((TouchEvent) entry.event()).touch().version())
            .thenComparing(Entry::sequence, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<Entry> entries;
    private final Map<UUID, Entry> newest = new HashMap<>();

    Knowledge(List<Entry> entries) {
        this.entries = entries;
        for (Entry entry : entries) {
            if (entry.event() instanceof TouchEvent told) {
                newest.merge(told.touch().id(), entry, (one, other) -> NEWEST.compare(one, other) > 0 ? one : other);
            }
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** The touch as it now stands; empty when there is none, or it was taken back. */
    Optional<Touch> newest(UUID touchId) {
        return Optional.ofNullable(newest.get(touchId))
                .filter(entry -> !(entry.event() instanceof TouchRemoved))
                .map(entry -> ((TouchEvent) entry.event()).touch());
    }

    /** What was told before this number of the contact's log. */
    Knowledge before(long sequence) {
        return new Knowledge(entries.stream()
                .filter(entry -> entry.sequence() != null && entry.sequence() < sequence)
                .toList());
    }

    /** The relationship as it stood at a moment, as far as it is known here: without this touch, and without what happened later. */
    Relationship at(Instant moment, UUID contactId, UUID without) {
        return Relationship.fold(
                contactId,
                entries.stream()
                        .filter(entry -> !without.equals(entry.touchId()))
                        .filter(entry -> switch (entry.event()) {
                            case TouchEvent told ->
                                !happenedAfter(moment, told.touch().id());
                            case OutboundMessagePermitted permit ->
                                permit.permittedAt().isBefore(moment);
                            default -> true;
                        })
                        .toList());
    }

    /** As the touch now stands, whatever was told of it first. */
    private boolean happenedAfter(Instant moment, UUID touchId) {
        return newest(touchId).map(touch -> touch.occurredAt().isAfter(moment)).orElse(false);
    }
}
