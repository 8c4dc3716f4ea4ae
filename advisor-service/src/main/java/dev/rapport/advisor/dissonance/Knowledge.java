package dev.rapport.advisor.dissonance;

import dev.rapport.advisor.conversation.Meetings;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.OutboundEvent.OutboundMessageFailed;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Touch;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a journal tells of a contact. */
final class Knowledge {
    private static final Comparator<Entry> NEWEST = Comparator.<Entry>comparingInt(
                    entry -> ((TouchEvent) entry.event()).touch().version())
            .thenComparing(Entry::sequence, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Comparator<Message> LAST =
            Comparator.comparing(Message::occurredAt).thenComparing(Message::id);

    private static final Comparator<OutboundMessagePermitted> LAST_PERMIT = Comparator.comparing(
                    OutboundMessagePermitted::permittedAt)
            .thenComparing(OutboundMessagePermitted::messageId);

    private static final Set<Writer> ASKED_FOR = Set.of(
            new Writer(Message.Direction.INBOUND, false),
            new Writer(Message.Direction.OUTBOUND, false),
            new Writer(Message.Direction.OUTBOUND, true));

    private final List<Entry> entries;
    private final Map<UUID, Entry> newest = new HashMap<>();
    private final Map<UUID, Integer> failures = new HashMap<>();
    /** When the last of it was told. */
    private final Instant latest;

    Knowledge(List<Entry> entries) {
        this.entries = entries;
        Instant last = Instant.EPOCH;
        for (Entry entry : entries) {
            switch (entry.event()) {
                case TouchEvent told ->
                    newest.merge(
                            told.touch().id(), entry, (one, other) -> NEWEST.compare(one, other) > 0 ? one : other);
                case OutboundMessageFailed failed -> failures.merge(failed.messageId(), 1, Integer::sum);
                default -> {}
            }
            last = entry.sequence() != null && entry.toldAt().isAfter(last) ? entry.toldAt() : last;
        }
        this.latest = last;
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
     * happened later. Of what was written only the last words of each side are in it, and nothing of what was given or promised: a long
     * history is gone through, and not folded.
     */
    Relationship at(Instant moment, UUID contactId, UUID without) {
        Set<UUID> lastWords = new HashSet<>();
        lastMessages(moment, without).values().forEach(message -> lastWords.add(message.id()));
        lastPermits(moment, without).values().forEach(permit -> lastWords.add(permit.messageId()));
        Relationship written = Relationship.fold(Journal.History.ofTouches(
                contactId,
                entries.stream()
                        .filter(entry -> entry.touchId() == null || lastWords.contains(entry.touchId()))
                        .filter(entry ->
                                !(entry.event() instanceof OutboundMessagePermitted) || isPermit(entry, moment))
                        .toList()));
        List<Meeting> begun = touches(Meeting.class, without)
                .filter(meeting -> !meeting.startsAt().isAfter(moment))
                .toList();
        return written.with(Meetings.of(begun, latest), written.engagement(), written.ourTouches());
    }

    /**
     * Whether the last words of persons on both sides and of our machines, before the touch and but for it, are here, where nothing is
     * missing that was written since a moment. What their machine wrote last has nothing against anybody.
     */
    boolean tellsLastWords(AutomatedTouch touch, Instant since) {
        UUID without = touch.message().id();
        Set<Writer> writers = new HashSet<>();
        lastMessages(touch.at(), without).forEach((writer, message) -> {
            if (!message.occurredAt().isBefore(since)) {
                writers.add(writer);
            }
        });
        lastPermits(touch.at(), without).forEach((automated, permit) -> {
            if (!permit.permittedAt().isBefore(since)) {
                writers.add(new Writer(Message.Direction.OUTBOUND, automated));
            }
        });
        return writers.containsAll(ASKED_FOR);
    }

    /** The newest message of each side, of persons and of machines, that was not written after the moment. */
    private Map<Writer, Message> lastMessages(Instant moment, UUID without) {
        Map<Writer, Message> last = new HashMap<>();
        touches(Message.class, without)
                .filter(message -> !message.occurredAt().isAfter(moment))
                .forEach(message -> last.merge(
                        new Writer(message.direction(), message.automated()), message, BinaryOperator.maxBy(LAST)));
        return last;
    }

    private record Writer(Message.Direction direction, boolean automated) {}

    /** What a person and what a machine of ours was last permitted to send before the moment, and did not fail to. */
    private Map<Boolean, OutboundMessagePermitted> lastPermits(Instant moment, UUID without) {
        Map<UUID, List<Entry>> permits = entries.stream()
                .filter(entry -> isPermit(entry, moment) && !without.equals(entry.touchId()))
                .sorted(Comparator.comparingLong(Entry::number))
                .collect(Collectors.groupingBy(entry -> ((OutboundMessagePermitted) entry.event()).messageId()));
        Map<Boolean, OutboundMessagePermitted> last = new HashMap<>();
        permits.forEach((message, each) -> {
            OutboundMessagePermitted permit =
                    (OutboundMessagePermitted) each.getLast().event();
            // A sender that failed and tried again was permitted once more than it failed.
            if (each.size() > failures.getOrDefault(message, 0)) {
                last.merge(permit.message().automated(), permit, BinaryOperator.maxBy(LAST_PERMIT));
            }
        });
        return last;
    }

    private static boolean isPermit(Entry entry, Instant moment) {
        return entry.event() instanceof OutboundMessagePermitted permit
                && permit.permittedAt().isBefore(moment);
    }

    /** As they now stand, whatever was told of them first. */
    private <T extends Touch> Stream<T> touches(Class<T> kind, UUID without) {
        return newest.values().stream()
                .filter(entry -> !(entry.event() instanceof TouchRemoved))
                .map(entry -> ((TouchEvent) entry.event()).touch())
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(touch -> !touch.id().equals(without));
    }
}
