package dev.rapport.advisor;

import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchEvent.MeetingHeld;
import dev.rapport.contracts.TouchEvent.MessageReceived;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The log of one contact, as touchpoint-service would write it. */
public final class Log {
    private static final Ids IDS = Ids.timeOrdered();

    public final String workspace;
    public final UUID contactId = IDS.next();
    private final KafkaProducer<String, byte[]> producer;
    private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    private long sequence;

    public Log(String workspace, KafkaProducer<String, byte[]> producer) {
        this.workspace = workspace;
        this.producer = producer;
    }

    public Log registered(String name, String email) {
        return numbered(new ContactRegistered(
                contactId, name, List.of(new Identity(IDS.next(), Channel.EMAIL, email)), null, List.of()));
    }

    /** A phone call of an hour. */
    public Log called(Instant end) {
        return numbered(new MeetingHeld(contactId, call(IDS.next(), 1, end)));
    }

    public Meeting call(UUID id, int version, Instant end) {
        return call(contactId, id, version, end);
    }

    /** A phone call of an hour that took place. */
    public static Meeting call(UUID contact, UUID id, int version, Instant end) {
        return new Meeting(
                id,
                version,
                List.of(contact),
                List.of(),
                Meeting.Mode.PHONE,
                Meeting.Status.HELD,
                null,
                end.minus(Duration.ofHours(1)),
                end,
                null,
                null,
                null);
    }

    /** A mail of the contact's own. */
    public Log wrote(String body) {
        Message message = new Message(
                IDS.next(),
                1,
                Channel.EMAIL,
                Message.Direction.INBOUND,
                false,
                null,
                body,
                null,
                null,
                null,
                Instant.now().minus(Duration.ofHours(1)),
                null);
        return numbered(new MessageReceived(contactId, message));
    }

    public UUID proposed(String body) {
        return proposed(body, null);
    }

    public UUID proposed(String body, @Nullable String campaign) {
        OutboundMessage message = automated(Channel.EMAIL, "parissa@example.org", body, campaign);
        append(new OutboundMessageProposed(contactId, message, sequence), null);
        return message.id();
    }

    /** What a machine asks to send now. */
    public static OutboundMessage automated(Channel channel, String address, String body, @Nullable String campaign) {
        return new OutboundMessage(
                IDS.next(), channel, address, null, true, null, body, null, campaign, null, null, Instant.now());
    }

    public Log numbered(TouchpointEvent event) {
        append(event, ++sequence);
        return this;
    }

    public Log unnumbered(TouchpointEvent event) {
        append(event, null);
        return this;
    }

    /** A number that is given and never arrives. */
    public Log lost() {
        sequence++;
        return this;
    }

    private void append(TouchpointEvent event, @Nullable Long number) {
        Envelope<byte[]> envelope = new Envelope<>(
                IDS.next(),
                Event.typeOf(event.getClass()),
                Instant.now(),
                workspace,
                number,
                Topics.key(workspace, contactId),
                EventCodec.write(event));
        records.add(EventCodec.encode(Topics.TOUCHPOINTS, envelope, "/rapport/touchpoint", Map.of()));
    }

    /** Publishes what was not published yet. */
    public void publish() {
        records.forEach(this::send);
        records.clear();
    }

    /** Publishes what was not published yet, twice. */
    public void publishTwice() {
        records.forEach(this::send);
        publish();
    }

    private void send(ProducerRecord<String, byte[]> outgoing) {
        try {
            producer.send(outgoing).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
