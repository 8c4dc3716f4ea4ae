package dev.rapport.advisor.dissonance;

import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Touch;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** What a journal tells of a contact. */
final class Knowledge {
    private static final Comparator<Entry> NEWEST = Comparator.<Entry>comparingInt(
                    entry -> ((TouchEvent) entry.event()).touch().version())
            .thenComparing(Entry::sequence, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Comparator<Message> LAST =
            Comparator.comparing(Message::occurredAt).thenComparing(Message::id);

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

    /** What was told before this entry of its log; of another log that went into it before, all was. */
    Knowledge before(Entry moment) {
        Set<UUID> merged = entries.stream()
                .filter(entry -> entry.event() instanceof ContactMerged && isBefore(entry, moment))
                .map(entry -> entry.event().contactId())
                .collect(Collectors.toSet());
        return new Knowledge(entries.stream()
                .filter(entry ->
                        isBefore(entry, moment) || !entry.log().equals(moment.log()) && merged.contains(entry.log()))
                .toList());
    }

    private static boolean isBefore(Entry entry, Entry moment) {
        return entry.log().equals(moment.log())
                && entry.sequence() != null
                && moment.sequence() != null
                && entry.sequence() < moment.sequence();
    }

    /**
     * The relationship as it stood at a moment, as far as live contacts go and it is known here: without this touch, and without what
     * happened later. Of what was written only the last words of each side are in it, and nothing of what was given or promised.
     */
    Relationship at(Instant moment, UUID contactId, UUID without) {
        Set<UUID> lastWords = lastWords(moment, without);
        return Relationship.fold(Journal.History.ofTouches(
                contactId,
                entries.stream()
                        .filter(entry -> !without.equals(entry.touchId()))
                        .filter(entry -> switch (entry.event()) {
                            case TouchEvent told
                            when told.touch() instanceof Message message -> lastWords.contains(message.id());
                            case TouchEvent told ->
                                told.touch() instanceof Meeting meeting && !happenedAfter(moment, meeting.id());
                            case OutboundMessagePermitted permit ->
                                permit.permittedAt().isBefore(moment);
                            default -> true;
                        })
                        .toList()));
    }

    /** The newest message of each side, of persons and of machines, that was not written after the moment. */
    private Set<UUID> lastWords(Instant moment, UUID without) {
        Map<Writer, Message> last = new HashMap<>();
        for (Entry entry : newest.values()) {
            if (entry.event() instanceof TouchEvent told
                    && !(told instanceof TouchRemoved)
                    && told.touch() instanceof Message message
                    && !message.occurredAt().isAfter(moment)
                    && !message.id().equals(without)) {
                last.merge(new Writer(message.direction(), message.automated()), message, BinaryOperator.maxBy(LAST));
            }
        }
        return last.values().stream().map(Message::id).collect(Collectors.toSet());
    }

    private record Writer(Message.Direction direction, boolean automated) {}

    /** As the touch now stands, whatever was told of it first. */
    private boolean happenedAfter(Instant moment, UUID touchId) {
        return newest(touchId).map(touch -> touch.occurredAt().isAfter(moment)).orElse(false);
    }
}
