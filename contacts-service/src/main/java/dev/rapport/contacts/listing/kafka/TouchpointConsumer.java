package dev.rapport.contacts.listing.kafka;

import dev.rapport.contacts.engagement.NoteEngagements;
import dev.rapport.contacts.listing.ListTouched;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.intake.DeadLetterOffice;
import dev.rapport.messaging.intake.Intake;
import dev.rapport.messaging.intake.TopicReader;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what happened with contacts. */
@ApplicationScoped
class TouchpointConsumer implements TopicReader {
    private final Intake<TouchpointEvent> intake;

    TouchpointConsumer(ListTouched listing, NoteEngagements engagements, DeadLetterOffice letters) {
        this.intake = new Intake<>(
                new EventCodec<>(Event.types(TouchpointEvent.class)),
                letters.of("contacts-touchpoints", Topics::deadLetters),
                events -> {
                    listing.takeIn(events);
                    engagements.takeIn(events);
                });
    }

    @Override
    public Intake<?> intake() {
        return intake;
    }

    @Incoming("touchpoints")
    @Blocking
    void take(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch);
    }
}
