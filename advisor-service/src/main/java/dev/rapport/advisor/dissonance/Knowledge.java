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
import java.util.ArrayList;
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
    /** Who the person is. */
    private final List<Entry> ofPerson = new ArrayList<>();
    /** What was told of each touch, in the order of its arrival. */
    private final Map<UUID, List<Entry>> ofTouches = new HashMap<>();
    /** Those that took place or may, or were cancelled, by their beginnings. */
    private final List<Meeting> meetings;

    private final Map<Writer, List<Message>> messages;
    /** Of each message the permits, by their numbers. */
    private final Map<UUID, List<Entry>> permits;
    /** When the last of it was told. */
    private final Instant latest;

    Knowledge(List<Entry> entries) {
        this.entries = entries;
        Instant last = Instant.EPOCH;
        for (Entry entry : entries) {
            UUID touch = entry.touchId();
            (touch == null ? ofPerson : ofTouches.computeIfAbsent(touch, id -> new ArrayList<>())).add(entry);
            last = entry.sequence() != null && entry.toldAt().isAfter(last) ? entry.toldAt() : last;
        }
        this.latest = last;
        List<Touch> standing = ofTouches.keySet().stream()
                .flatMap(touch -> newest(touch).stream())
                .toList();
        this.meetings = of(Meeting.class, standing)
                .sorted(Comparator.comparing(Meeting::startsAt))
                .toList();
        this.messages = of(Message.class, standing)
                .sorted(LAST)
                .collect(Collectors.groupingBy(message -> new Writer(message.direction(), message.automated())));
        this.permits = entries.stream()
                .filter(entry -> entry.event() instanceof OutboundMessagePermitted)
                .sorted(Comparator.comparingLong(Entry::number))
                .collect(Collectors.groupingBy(entry -> permit(entry).messageId()));
    }

    private static <T extends Touch> Stream<T> of(Class<T> kind, List<Touch> touches) {
        return touches.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** What was told of a touch, in the order of its arrival. */
    List<Entry> of(UUID touchId) {
        return ofTouches.getOrDefault(touchId, List.of());
    }

    /** The touch as it now stands; empty when there is none, or it was taken back. */
    Optional<Touch> newest(UUID touchId) {
        return of(touchId).stream()
                .filter(entry -> entry.event() instanceof TouchEvent)
                .max(NEWEST)
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
        Stream<Entry> told = Stream.concat(
                ofPerson.stream(),
                lastWords.stream()
                        .flatMap(touch -> of(touch).stream())
                        .filter(entry ->
                                !(entry.event() instanceof OutboundMessagePermitted) || isPermit(entry, moment)));
        Relationship written = Relationship.fold(Journal.History.ofTouches(contactId, told.toList()));
        List<Meeting> begun = meetings.stream()
                .takeWhile(meeting -> !meeting.startsAt().isAfter(moment))
                .filter(meeting -> !meeting.id().equals(without))
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
        messages.forEach((writer, written) -> written.reversed().stream()
                .filter(message ->
                        !message.occurredAt().isAfter(moment) && !message.id().equals(without))
                .findFirst()
                .ifPresent(message -> last.put(writer, message)));
        return last;
    }

    private record Writer(Message.Direction direction, boolean automated) {}

    /** What a person and what a machine of ours was last permitted to send before the moment, and did not fail to. */
    private Map<Boolean, OutboundMessagePermitted> lastPermits(Instant moment, UUID without) {
        Map<Boolean, OutboundMessagePermitted> last = new HashMap<>();
        permits.forEach((message, all) -> {
            List<Entry> before =
                    all.stream().filter(entry -> isPermit(entry, moment)).toList();
            // A sender that failed and tried again was permitted once more than it failed.
            if (!message.equals(without) && before.size() > failures(message)) {
                OutboundMessagePermitted permit = permit(before.getLast());
                last.merge(permit.message().automated(), permit, BinaryOperator.maxBy(LAST_PERMIT));
            }
        });
        return last;
    }

    /** How often a sender failed to send a message that it was permitted to. */
    long failures(UUID messageId) {
        return of(messageId).stream()
                .filter(entry -> entry.event() instanceof OutboundMessageFailed)
                .count();
    }

    private static boolean isPermit(Entry entry, Instant moment) {
        return entry.event() instanceof OutboundMessagePermitted permit
                && permit.permittedAt().isBefore(moment);
    }

    private static OutboundMessagePermitted permit(Entry entry) {
        return (OutboundMessagePermitted) entry.event();
    }
}
