package dev.rapport.contacts.listing.kafka;

import dev.rapport.contacts.engagement.NoteEngagements;
import dev.rapport.contacts.listing.ListTouched;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.DeadLetters;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Intake;
import dev.rapport.messaging.Outbox;
import dev.rapport.messaging.Worker;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what happened with contacts. */
@ApplicationScoped
class TouchpointConsumer {
    private final Intake<TouchpointEvent> intake;

    TouchpointConsumer(ListTouched listing, NoteEngagements engagements, @Worker Outbox outbox, Ids ids, Clock clock) {
        this.intake = new Intake<>(
                new EventCodec<>(Event.types(TouchpointEvent.class)),
                new DeadLetters(outbox, ids, clock, Topics::deadLetters, "contacts-touchpoints"),
                events -> {
                    listing.takeIn(events);
                    engagements.takeIn(events);
                });
    }

    @Incoming("touchpoints")
    @Blocking
    void take(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch);
    }
}
