package dev.rapport.touchpoint.connection.kafka;

import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.DeadLetters;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Intake;
import dev.rapport.messaging.Outbox;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.connection.NumberContactEvents;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what contacts-service says. */
@ApplicationScoped
class ConnectionConsumer {
    private final Intake<ContactEvent> intake;

    ConnectionConsumer(NumberContactEvents numbering, @Worker Outbox outbox, Ids ids, Clock clock) {
        this.intake = new Intake<>(
                new EventCodec<>(Event.types(ContactEvent.class)),
                new DeadLetters(outbox, ids, clock, Topics::deadLetters, NumberContactEvents.CONSUMER),
                numbering::takeIn);
    }

    @Incoming("connections")
    @Blocking
    void take(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch);
    }
}
