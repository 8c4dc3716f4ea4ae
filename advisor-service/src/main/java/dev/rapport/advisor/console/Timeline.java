package dev.rapport.advisor.console;

import dev.rapport.advisor.console.TimelineLine.Kind;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.contracts.ContactEvent.ConnectionEvent;
import dev.rapport.contracts.OutboundEvent.OutboundMessageFailed;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.LightTouch;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Touch;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All touches and connections that the advisor was told of, each as it now stands. */
public final class Timeline {
    private final Map<UUID, TouchEvent> touches = new HashMap<>();
    private final Map<UUID, OutboundMessagePermitted> permitted = new HashMap<>();
    private final Map<UUID, Connection> connections = new HashMap<>();
    private final Instant now;

    private Timeline(Instant now) {
        this.now = now;
    }

    /** The newest first. @param told in the order of arrival */
    public static List<TimelineLine> of(List<Entry> told, Instant now) {
        Timeline timeline = new Timeline(now);
        told.forEach(timeline::add);
        return timeline.lines();
    }

    private void add(Entry entry) {
        switch (entry.event()) {
            case TouchEvent event ->
                touches.merge(
                        event.touch().id(),
                        event,
                        (known, other) ->
                                other.touch().version() >= known.touch().version() ? other : known);
            case OutboundMessagePermitted event -> permitted.put(event.messageId(), event);
            case OutboundMessageFailed event -> permitted.remove(event.messageId());
            case ConnectionEvent event -> connections.put(event.connection().id(), event.connection());
            default -> {}
        }
    }

    private List<TimelineLine> lines() {
        Stream<TimelineLine> touched = touches.values().stream()
                .filter(event -> !(event instanceof TouchRemoved))
                .map(event -> line(event.touch()));
        Stream<TimelineLine> sent = permitted.values().stream()
                .filter(event -> !touches.containsKey(event.messageId()))
                .map(Timeline::line);
        Stream<TimelineLine> connected = connections.values().stream().map(Timeline::line);
        return Stream.of(touched, sent, connected)
                .flatMap(lines -> lines)
                .sorted(Comparator.comparing(TimelineLine::at)
                        .thenComparing(TimelineLine::id)
                        .reversed())
                .toList();
    }

    private TimelineLine line(Touch touch) {
        return switch (touch) {
            case Meeting meeting -> line(meeting);
            case Message message -> line(message);
            case Exchange exchange ->
                line(
                        exchange,
                        Kind.VALUE,
                        "%s %s".formatted(Words.plain(exchange.value()), Words.plain(exchange.direction())),
                        exchange.note());
            case Commitment commitment ->
                line(
                        commitment,
                        Kind.PROMISE,
                        "%s promised, %s"
                                .formatted(
                                        commitment.owedBy() == Side.US ? "we" : "they",
                                        Words.plain(commitment.status())),
                        commitment.what());
            case LightTouch light ->
                line(
                        light,
                        Kind.LIGHT,
                        "%s %s something on %s"
                                .formatted(
                                        light.by() == Side.US ? "we" : "they",
                                        light.act() == LightTouch.Act.SHARED ? "shared" : "reacted to",
                                        Words.channel(light.channel())),
                        light.content());
        };
    }

    private TimelineLine line(Meeting meeting) {
        String how = switch (meeting.mode()) {
            case IN_PERSON -> "in person";
            case PHONE -> "by phone";
            case VIDEO -> "by video";
        };
        boolean over = !meeting.end().isAfter(now);
        return switch (meeting.status()) {
            case HELD -> line(meeting, Kind.LIVE, "spoke " + how, about(meeting));
            case SCHEDULED ->
                over
                        ? line(
                                meeting,
                                Kind.BOOKED,
                                "were due to speak " + how + ", nobody said how it went",
                                about(meeting))
                        : line(meeting, Kind.BOOKED, "booked to speak " + how, about(meeting));
            case CANCELLED -> line(meeting, Kind.BOOKED, "meeting " + how + " was cancelled", about(meeting));
            case NO_SHOW -> line(meeting, Kind.BOOKED, "meeting " + how + " was missed", about(meeting));
        };
    }

    private static @Nullable String about(Meeting meeting) {
        return meeting.notes() == null ? meeting.title() : meeting.notes();
    }

    private static TimelineLine line(Message message) {
        boolean theirs = message.direction() == Message.Direction.INBOUND;
        Kind kind = message.automated() ? Kind.MACHINE : theirs ? Kind.THEIRS : Kind.OURS;
        String who = theirs ? "they wrote" : "we wrote";
        return line(
                message,
                kind,
                "%s on %s".formatted(who, Words.channel(message.channel())),
                message.subject() == null || message.subject().isBlank()
                        ? message.body()
                        : message.subject() + ": " + message.body());
    }

    private static TimelineLine line(OutboundMessagePermitted event) {
        OutboundMessage message = event.message();
        return new TimelineLine(
                message.id(),
                event.permittedAt(),
                message.automated() ? Kind.MACHINE : Kind.OURS,
                "message on " + Words.channel(message.channel()) + " was let go",
                message.body());
    }

    private static TimelineLine line(Connection step) {
        String who = step.initiatedBy() == Side.US ? "we" : "they";
        String did = switch (step.status()) {
            case REQUESTED -> "asked to connect";
            case ACCEPTED -> "accepted";
            case FOLLOWED -> "followed";
            case FOLLOWED_BACK -> "followed back";
            case DECLINED -> "declined";
            case REMOVED -> "ended the connection";
        };
        return new TimelineLine(
                step.id(),
                step.occurredAt(),
                Kind.CONNECTION,
                "%s %s on %s".formatted(who, did, Words.channel(step.channel())),
                step.note());
    }

    private static TimelineLine line(Touch touch, Kind kind, String title, @Nullable String text) {
        return new TimelineLine(touch.id(), touch.occurredAt(), kind, title, text);
    }
}
