package dev.rapport.touchpoint.door.kafka;

import dev.rapport.contracts.Event;
import dev.rapport.contracts.HandedInEvent.OutboundMessageHandedIn;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.CloudEvent;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec.Decoded;
import dev.rapport.messaging.Worker;
import dev.rapport.messaging.intake.DeadLetterOffice;
import dev.rapport.messaging.intake.Intake;
import dev.rapport.messaging.intake.TopicReader;
import dev.rapport.touchpoint.door.HandedIn;
import dev.rapport.touchpoint.door.MessageIds;
import dev.rapport.touchpoint.outbound.ProposeMessage;
import dev.rapport.touchpoint.outbound.life.Proposal;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the messages that integrations hand in, and proposes each once. */
@ApplicationScoped
class HandedInConsumer implements TopicReader {
    private static final String TYPE = Event.typeOf(OutboundMessageHandedIn.class);

    private static final String CANNOT_WAIT =
            "contacts-service is away, and no database keeps what the attributes hold until it is back";

    private final HandedIn handedIn;
    private final Turns turns;
    private final Intake<Proposal> intake;

    HandedInConsumer(HandedIn handedIn, Turns turns, @Worker ProposeMessage proposing, DeadLetterOffice letters) {
        this.handedIn = handedIn;
        this.turns = turns;
        this.intake = new Intake<>(
                this::decode,
                letters.of("touchpoint-outbound-proposed", Topics::deadLetters),
                messages ->
                        proposing.propose(messages.stream().map(Envelope::data).toList()));
    }

    @Override
    public Intake<?> intake() {
        return intake;
    }

    @Incoming("outbound-proposed")
    @Blocking
    synchronized void take(ConsumerRecords<String, byte[]> batch) {
        intake.take(turns.admit(batch));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void takeTurns() {
        turns.take(this::takeTurn);
    }

    /** Not while a batch is let in: what is put aside of it comes behind what may go on. */
    private synchronized void takeTurn(List<ConsumerRecord<String, byte[]>> turn) {
        intake.take(turn);
    }

    private Decoded<Proposal> decode(ConsumerRecord<String, byte[]> delivered) {
        try {
            CloudEvent event = CloudEvent.of(delivered);
            if (!TYPE.equals(event.required("type"))) {
                return new Decoded.Unreadable<>("attribute type is not " + TYPE);
            }
            String workspace = event.required("workspace");
            if (!WaitingRecords.WORKSPACE.matcher(workspace).matches()) {
                return new Decoded.Unreadable<>("attribute workspace names no workspace");
            }
            UUID id = MessageIds.of(workspace, event.required("id"));
            String by = "topic:" + Objects.requireNonNullElse(event.optional("source"), "");
            Predicate<String> waits = whom -> turns.waits(delivered, whom);
            return switch (handedIn.read(workspace, id, by, event.data(), waits)) {
                case HandedIn.Read.Later(var whom, var asked) ->
                    turns.putOff(delivered, whom, asked)
                            ? new Decoded.Passed<>()
                            : new Decoded.Unreadable<>(CANNOT_WAIT);
                case HandedIn.Read.Erased() -> new Decoded.Passed<>();
                case HandedIn.Read.Wrong(var why) -> new Decoded.Unreadable<>(why);
                case HandedIn.Read.Message(var message) ->
                    new Decoded.Read<>(new Envelope<>(
                            id, TYPE, message.message().proposedAt(), workspace, null, id.toString(), message));
            };
        } catch (IllegalArgumentException e) {
            return new Decoded.Unreadable<>(String.valueOf(e.getMessage()));
        }
    }
}
