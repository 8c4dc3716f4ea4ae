package dev.rapport.benchmarks.load;

import dev.rapport.contracts.ContactEvent.ConnectionEvent;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.OutboundEvent.OutboundMessageDiscarded;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchEvent.CommitmentMade;
import dev.rapport.contracts.TouchEvent.ExchangeGiven;
import dev.rapport.contracts.TouchEvent.ExchangeReceived;
import dev.rapport.contracts.TouchEvent.MeetingHeld;
import dev.rapport.contracts.TouchEvent.MeetingScheduled;
import dev.rapport.contracts.TouchEvent.MessageReceived;
import dev.rapport.contracts.TouchEvent.MessageSent;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The contacts' logs as touchpoint-service would write them. Of some contacts much is told and of most little; what is told is
 * what the stories are made of, and one event in twenty is a proposal of an automated message. What happens with its contact next is
 * the end of it: three of four are permitted, the others discarded. Time goes on with each event, and nearly all is told as it happens.
 */
public final class SeededLoad {
    private static final int WORKSPACES = 20;
    private static final List<String> NAMES = List.of("Parissa", "Noor", "Ana", "Ben", "Chen", "Dara", "Eli", "Femi");
    private static final Duration HISTORY = Duration.ofDays(400);
    /** After so many events half of the time has passed, after three times as many three quarters. */
    private static final double HALF = 100_000;
    /** In per cent; the others are told as they happen. */
    private static final int TOLD_LATE = 5;

    private static final Duration LATEST = Duration.ofDays(30);

    private final Random random;
    private final Instant end;
    private final List<Somebody> contacts = new ArrayList<>();
    private long told;

    /** @param end nothing of what is told happened later; meetings may be booked beyond it */
    public SeededLoad(long seed, int contacts, Instant end) {
        this(seed, contacts, WORKSPACES, end);
    }

    /** As above. @param workspaces among how many the contacts are divided */
    public SeededLoad(long seed, int contacts, int workspaces, Instant end) {
        this.random = new Random(seed);
        this.end = end;
        for (int at = 0; at < contacts; at++) {
            this.contacts.add(new Somebody("bench-" + at % workspaces, id(), NAMES.get(at % NAMES.size())));
        }
    }

    public List<Somebody> contacts() {
        return List.copyOf(contacts);
    }

    /** Says of everybody who it is: the first event of each log. */
    public List<ProducerRecord<String, byte[]>> registrations() {
        return contacts.stream()
                .map(one -> numbered(
                        one,
                        end.minus(HISTORY),
                        new ContactRegistered(
                                one.id(),
                                one.name() + " " + one.id().toString().substring(0, 4),
                                List.of(new Identity(id(), Channel.EMAIL, one.address())),
                                "Europe/Zurich",
                                List.of())))
                .toList();
    }

    /** The next thing that happens, with somebody. */
    public ProducerRecord<String, byte[]> next() {
        return next(contacts.get((int) (contacts.size() * Math.pow(random.nextDouble(), 3))));
    }

    /** The next thing that happens with this contact. */
    public ProducerRecord<String, byte[]> next(Somebody one) {
        OutboundMessage proposed = one.proposed();
        if (proposed != null) {
            one.proposed(null);
            return end(one, proposed, now());
        }
        Instant now = now();
        int drawn = random.nextInt(100);
        if (drawn < 5) {
            return proposal(one, now);
        }
        Instant at = random.nextInt(100) < TOLD_LATE ? now.minusSeconds(random.nextInt((int) LATEST.toSeconds())) : now;
        if (drawn < 40) {
            return numbered(one, now, new MessageReceived(one.id(), message(Message.Direction.INBOUND, at)));
        } else if (drawn < 66) {
            return numbered(one, now, new MessageSent(one.id(), message(Message.Direction.OUTBOUND, at)));
        } else if (drawn < 75) {
            return numbered(one, now, ConnectionEvent.of(one.id(), connection(at)));
        } else if (drawn < 90) {
            return meeting(one, now, at);
        } else if (drawn < 96) {
            Exchange exchange = exchange(at);
            return numbered(
                    one,
                    now,
                    exchange.direction() == Exchange.Direction.GIVEN
                            ? new ExchangeGiven(one.id(), exchange)
                            : new ExchangeReceived(one.id(), exchange));
        }
        return numbered(one, now, new CommitmentMade(one.id(), commitment(at)));
    }

    private Instant now() {
        told++;
        return end.minusSeconds((long) (HISTORY.toSeconds() * HALF / (HALF + told)));
    }

    /** Asks for a verdict on an automated message to the contact. */
    private ProducerRecord<String, byte[]> proposal(Somebody one, Instant now) {
        OutboundMessage message = new OutboundMessage(
                id(), Channel.EMAIL, one.address(), null, true, null, text(one), null, null, "bench", null, now);
        one.proposed(message);
        return encoded(one, now, new OutboundMessageProposed(one.id(), message, one.sequence()), null);
    }

    private ProducerRecord<String, byte[]> end(Somebody one, OutboundMessage proposed, Instant now) {
        return random.nextInt(4) == 0
                ? encoded(one, now, new OutboundMessageDiscarded(one.id(), proposed.id(), "ana"), null)
                : numbered(one, now, new OutboundMessagePermitted(one.id(), proposed, 1, now));
    }

    /** What an automated sender would write to the contact. */
    public String text(Somebody one) {
        return Texts.ofMachines(one.name(), random);
    }

    /** One that was booked is held once its time has come; while none is, every third is booked first, for the day after the next. */
    private ProducerRecord<String, byte[]> meeting(Somebody one, Instant now, Instant at) {
        Meeting booked = one.booked();
        if (booked != null && now.isAfter(booked.end())) {
            one.booked(null);
            return numbered(
                    one,
                    now,
                    new MeetingHeld(one.id(), meeting(one, booked.id(), 2, Meeting.Status.HELD, booked.startsAt())));
        }
        if (booked == null && random.nextInt(3) == 0) {
            Meeting next = meeting(one, id(), 1, Meeting.Status.SCHEDULED, now.plus(Duration.ofDays(2)));
            one.booked(next);
            return numbered(one, now, new MeetingScheduled(one.id(), next));
        }
        return numbered(one, now, new MeetingHeld(one.id(), meeting(one, id(), 1, Meeting.Status.HELD, at)));
    }

    private static Meeting meeting(Somebody one, UUID id, int version, Meeting.Status status, Instant at) {
        return new Meeting(
                id,
                version,
                List.of(one.id()),
                List.of("ana"),
                Meeting.Mode.PHONE,
                status,
                null,
                at,
                at.plus(Duration.ofMinutes(30)),
                "How it goes",
                null,
                null);
    }

    private Message message(Message.Direction direction, Instant at) {
        return new Message(
                id(),
                1,
                Channel.EMAIL,
                direction,
                direction == Message.Direction.OUTBOUND && random.nextInt(4) == 0,
                "Re: how it goes",
                Texts.ofPeople(random),
                null,
                null,
                null,
                at,
                null);
    }

    private Connection connection(Instant at) {
        Connection.Status[] steps = Connection.Status.values();
        return new Connection(
                id(),
                Channel.LINKEDIN,
                random.nextBoolean() ? Side.US : Side.THEM,
                steps[random.nextInt(4)],
                "We met at the fair.",
                at);
    }

    private Exchange exchange(Instant at) {
        Exchange.Value[] values = Exchange.Value.values();
        return new Exchange(
                id(),
                1,
                values[random.nextInt(values.length)],
                random.nextBoolean() ? Exchange.Direction.GIVEN : Exchange.Direction.RECEIVED,
                "To the people of the museum.",
                null,
                at,
                null);
    }

    private Commitment commitment(Instant at) {
        return new Commitment(
                id(),
                1,
                random.nextBoolean() ? Side.US : Side.THEM,
                "send the article",
                at.plus(Duration.ofDays(7)),
                Commitment.Status.OPEN,
                at,
                null,
                null);
    }

    private ProducerRecord<String, byte[]> numbered(Somebody one, Instant toldAt, TouchpointEvent event) {
        return encoded(one, toldAt, event, one.nextSequence());
    }

    private ProducerRecord<String, byte[]> encoded(
            Somebody one, Instant toldAt, TouchpointEvent event, @Nullable Long sequence) {
        Envelope<byte[]> envelope = new Envelope<>(
                id(),
                Event.typeOf(event.getClass()),
                toldAt,
                one.workspace(),
                sequence,
                one.key(),
                EventCodec.write(event));
        return EventCodec.encode(Topics.TOUCHPOINTS, envelope, "/rapport/touchpoint", Map.of());
    }

    private UUID id() {
        return new UUID(random.nextLong() & ~0xf000L | 0x7000L, random.nextLong() & ~(3L << 62) | 1L << 63);
    }
}
