package dev.rapport.touchpoint.connection.kafka;

import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.intake.DeadLetterOffice;
import dev.rapport.messaging.intake.Intake;
import dev.rapport.messaging.intake.TopicReader;
import dev.rapport.touchpoint.connection.NumberContactEvents;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what contacts-service says. */
@ApplicationScoped
class ConnectionConsumer implements TopicReader {
    private final Intake<ContactEvent> intake;

    ConnectionConsumer(NumberContactEvents numbering, DeadLetterOffice letters) {
        this.intake = new Intake<>(
                new EventCodec<>(Event.types(ContactEvent.class)),
                letters.of(NumberContactEvents.CONSUMER, Topics::deadLetters),
                numbering::takeIn);
    }

    @Override
    public Intake<?> intake() {
        return intake;
    }

    @Incoming("connections")
    @Blocking
    void take(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch);
    }
}
