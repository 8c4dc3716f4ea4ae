package dev.rapport.advisor.merge;

import dev.rapport.contracts.ContactEvent.ConnectionEvent;
import dev.rapport.contracts.ContactEvent.ConsentChanged;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.ContactEvent.ContactToldApart;
import dev.rapport.contracts.ContactEvent.IdentityAdded;
import dev.rapport.contracts.OutboundEvent.OutboundMessageFailed;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/** What happens with some contacts, by chance: each touch belongs to one of them, and may be corrected and taken back. */
public final class Happenings {
    private final Random random;
    private final List<UUID> contacts;
    private final Map<UUID, UUID> givenTo = new HashMap<>();
    private final Map<UUID, Touch> touches = new HashMap<>();
    private long made;

    public Happenings(Random random, List<UUID> contacts) {
        this.random = random;
        this.contacts = contacts;
    }

    public TouchpointEvent next(Instant now) {
        UUID contact = contacts.get(random.nextInt(contacts.size()));
        Instant at = now.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 90)));
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> told(contact, touch(new UUID(1, ++made), 1, at));
            case 4, 5 -> touches.isEmpty() ? told(contact, touch(new UUID(1, ++made), 1, at)) : corrected(at);
            case 6 -> permitted(contact, at);
            case 7 -> new OutboundMessageFailed(contacts.getFirst(), new UUID(3, random.nextInt(8)), "bounced", true);
            case 8 ->
                new ConsentChanged(
                        contact, new Consent(any(Channel.values()), any(Consent.Status.values()), null, now));
            case 9 -> new IdentityAdded(contact, new Identity(new UUID(4, ++made), Channel.EMAIL, "p" + made));
            case 10 ->
                ConnectionEvent.of(
                        contact,
                        new Connection(
                                new UUID(5, ++made), Channel.X, Side.THEM, any(Connection.Status.values()), null, at));
            default ->
                random.nextBoolean()
                        ? new ContactToldApart(contact, new UUID(6, random.nextInt(3)), now, "ana")
                        : new ContactRegistered(contact, "Contact " + made, List.of(), null, List.of("tag" + made));
        };
    }

    /** The same, as if it had happened with somebody else. */
    static TouchpointEvent toldOf(UUID contact, TouchpointEvent event) {
        return switch (event) {
            case TouchEvent.TouchRemoved removed -> new TouchEvent.TouchRemoved(contact, removed.touch());
            case TouchEvent told -> new TouchEvent.TouchCorrected(contact, told.touch());
            case OutboundMessagePermitted permitted ->
                new OutboundMessagePermitted(
                        contact, permitted.message(), permitted.revision(), permitted.permittedAt());
            case OutboundMessageFailed failed ->
                new OutboundMessageFailed(contact, failed.messageId(), failed.reason(), failed.retry());
            // Who somebody is, is not compared here; it keeps its number.
            default -> new ContactToldApart(contact, new UUID(6, 0), Instant.EPOCH, "ana");
        };
    }

    /** A message goes to one contact. */
    private TouchpointEvent permitted(UUID contact, Instant at) {
        int which = random.nextInt(8);
        UUID given = which == 0 ? contacts.getFirst() : givenTo.computeIfAbsent(new UUID(3, which), id -> contact);
        OutboundMessage message = new OutboundMessage(
                new UUID(3, which),
                Channel.EMAIL,
                "p",
                null,
                random.nextBoolean(),
                null,
                "…",
                null,
                null,
                null,
                null,
                at);
        return new OutboundMessagePermitted(given, message, 1, at);
    }

    private TouchpointEvent told(UUID contact, Touch touch) {
        touches.put(touch.id(), touch);
        givenTo.put(touch.id(), contact);
        return event(contact, touch);
    }

    private TouchpointEvent corrected(Instant at) {
        List<UUID> known = touches.keySet().stream().sorted().toList();
        UUID id = known.get(random.nextInt(known.size()));
        UUID contact = Objects.requireNonNull(givenTo.get(id));
        Touch after = touch(id, Objects.requireNonNull(touches.get(id)).version() + 1, at);
        touches.put(id, after);
        return random.nextInt(4) == 0 ? new TouchEvent.TouchRemoved(contact, after) : event(contact, after);
    }

    private static TouchpointEvent event(UUID contact, Touch touch) {
        return touch.version() > 1
                ? new TouchEvent.TouchCorrected(contact, touch)
                : switch (touch) {
                    case Meeting meeting -> new TouchEvent.MeetingHeld(contact, meeting);
                    case Message message -> new TouchEvent.MessageReceived(contact, message);
                    case Exchange exchange -> new TouchEvent.ExchangeGiven(contact, exchange);
                    case Commitment commitment -> new TouchEvent.CommitmentMade(contact, commitment);
                    default -> new TouchEvent.TouchCorrected(contact, touch);
                };
    }

    private Touch touch(UUID id, int version, Instant at) {
        return switch (Math.floorMod(id.getLeastSignificantBits(), 4)) {
            case 0 ->
                new Meeting(
                        id,
                        version,
                        List.of(),
                        List.of("ana"),
                        any(Meeting.Mode.values()),
                        any(Meeting.Status.values()),
                        null,
                        at,
                        at.plusSeconds(1800),
                        null,
                        null,
                        null);
            case 1 ->
                new Message(
                        id,
                        version,
                        any(Channel.values()),
                        any(Message.Direction.values()),
                        random.nextBoolean(),
                        null,
                        "…",
                        null,
                        null,
                        null,
                        at,
                        null);
            case 2 ->
                new Exchange(
                        id,
                        version,
                        any(Exchange.Value.values()),
                        any(Exchange.Direction.values()),
                        null,
                        null,
                        at,
                        null);
            default ->
                new Commitment(
                        id,
                        version,
                        any(Side.values()),
                        "what",
                        at.plusSeconds(3600),
                        Commitment.Status.OPEN,
                        at,
                        null,
                        null);
        };
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
