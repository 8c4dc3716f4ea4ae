package dev.rapport.advisor;

import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.ContactEvent.ConnectionEvent;
import dev.rapport.contracts.OutboundEvent.OutboundMessageFailed;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.LightTouch;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Meeting.Mode;
import dev.rapport.contracts.touch.Meeting.Status;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Message.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what happened with a contact, event by event; days and hours are of May 2026. */
public final class Story {
    public static final UUID PARISSA = new UUID(7, 1);

    private final List<Entry> journal = new ArrayList<>();
    private Instant told = Instant.parse("2020-01-01T00:00:00Z");
    private long ids;

    public static Story ofParissa() {
        return new Story()
                .told(new ContactEvent.ContactRegistered(
                        PARISSA, "Parissa Shah", List.of(), "Europe/Zurich", List.of()));
    }

    /** {@code 3 May 2026, 14:00 UTC} is {@code may(3, 14, 0)}. */
    public static Instant may(int day, int hour, int minute) {
        return Instant.parse("2026-05-%02dT%02d:%02d:00Z".formatted(day, hour, minute));
    }

    public Story met(Mode mode, Instant from, Instant to) {
        return met(mode, Status.HELD, from, to);
    }

    public Story booked(Mode mode, Instant from, Instant to) {
        return met(mode, Status.SCHEDULED, from, to);
    }

    public Story met(Mode mode, Status status, Instant from, @Nullable Instant to, String... members) {
        Meeting meeting = new Meeting(
                nextId(), 1, List.of(PARISSA), List.of(members), mode, status, null, from, to, null, null, null);
        return told(event(meeting));
    }

    public static TouchEvent event(Meeting meeting) {
        return switch (meeting.status()) {
            case SCHEDULED -> new TouchEvent.MeetingScheduled(PARISSA, meeting);
            case HELD -> new TouchEvent.MeetingHeld(PARISSA, meeting);
            case CANCELLED -> new TouchEvent.MeetingCancelled(PARISSA, meeting);
            case NO_SHOW -> new TouchEvent.MeetingMissed(PARISSA, meeting);
        };
    }

    public Story theyWrote(Instant at) {
        return wrote(Direction.INBOUND, false, at);
    }

    public Story weWrote(Instant at) {
        return wrote(Direction.OUTBOUND, false, at);
    }

    public Story ourMachineWrote(Instant at) {
        return wrote(Direction.OUTBOUND, true, at);
    }

    public Story theirMachineWrote(Instant at) {
        return wrote(Direction.INBOUND, true, at);
    }

    public Story theyWrote(String body, Instant at) {
        return wrote(Direction.INBOUND, false, body, at);
    }

    public Story weWrote(String body, Instant at) {
        return wrote(Direction.OUTBOUND, false, body, at);
    }

    private Story wrote(Direction direction, boolean automated, Instant at) {
        return wrote(direction, automated, "…", at);
    }

    public Story wrote(Direction direction, boolean automated, String body, Instant at) {
        Message message =
                new Message(nextId(), 1, Channel.EMAIL, direction, automated, null, body, null, null, null, at, null);
        return told(
                direction == Direction.INBOUND
                        ? new TouchEvent.MessageReceived(PARISSA, message)
                        : new TouchEvent.MessageSent(PARISSA, message));
    }

    public Story exchanged(Exchange.Value value, Exchange.Direction direction, Instant at) {
        return told(event(new Exchange(nextId(), 1, value, direction, "a note", null, at, null)));
    }

    public Story promised(Side owedBy, String what, Instant dueAt, Commitment.Status status) {
        Instant made = may(1, 9, 0);
        Instant settled = status == Commitment.Status.OPEN ? null : dueAt;
        return told(event(new Commitment(nextId(), 1, owedBy, what, dueAt, status, made, settled, null)));
    }

    public Story touchedLightly(Side by, LightTouch.Act act, Instant at) {
        return told(event(new LightTouch(nextId(), 1, Channel.LINKEDIN, by, act, "Ten small theatres", at, null)));
    }

    public static TouchEvent event(Exchange exchange) {
        return switch (exchange.direction()) {
            case GIVEN -> new TouchEvent.ExchangeGiven(PARISSA, exchange);
            case RECEIVED -> new TouchEvent.ExchangeReceived(PARISSA, exchange);
        };
    }

    public static TouchEvent event(Commitment commitment) {
        return switch (commitment.status()) {
            case OPEN -> new TouchEvent.CommitmentMade(PARISSA, commitment);
            case KEPT -> new TouchEvent.CommitmentKept(PARISSA, commitment);
            case BROKEN -> new TouchEvent.CommitmentBroken(PARISSA, commitment);
        };
    }

    public static TouchEvent event(LightTouch touch) {
        return switch (touch.act()) {
            case SHARED -> new TouchEvent.ContentShared(PARISSA, touch);
            case REACTED -> new TouchEvent.ContentReactedTo(PARISSA, touch);
        };
    }

    public Story connected(Channel channel, Connection.Status status, Instant at) {
        return told(ConnectionEvent.of(
                PARISSA, new Connection(nextId(), channel, Side.THEM, status, "a note that is not kept", at)));
    }

    /** @param channel null for every channel */
    public Story consent(@Nullable Channel channel, Consent.Status status, Instant at) {
        return told(new ContactEvent.ConsentChanged(PARISSA, new Consent(channel, status, null, at)));
    }

    public Story permitted(UUID message, boolean automated, Instant at) {
        OutboundMessage sent =
                new OutboundMessage(message, Channel.X, null, null, automated, null, "…", null, null, null, null, at);
        return told(new OutboundMessagePermitted(PARISSA, sent, 1, at));
    }

    public Story failed(UUID message) {
        journal.add(new Entry(null, told(), new OutboundMessageFailed(PARISSA, message, "bounced", true)));
        return this;
    }

    public Story told(TouchpointEvent event) {
        journal.add(new Entry(
                journal.stream().filter(entry -> entry.sequence() != null).count() + 1, told(), event));
        return this;
    }

    /** What follows is told from then on; without this, long before anything that it tells. */
    public Story toldFrom(Instant moment) {
        told = moment;
        return this;
    }

    private Instant told() {
        return told.plusSeconds(journal.size());
    }

    public List<Entry> journal() {
        return List.copyOf(journal);
    }

    public Relationship relationship() {
        return Relationship.fold(PARISSA, journal);
    }

    private UUID nextId() {
        return new UUID(1, ++ids);
    }
}
