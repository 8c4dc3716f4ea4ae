package dev.rapport.touchpoint.pause.kafka;

import dev.rapport.contracts.Event;
import dev.rapport.contracts.RelationshipEvent;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.DeadLetters;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Intake;
import dev.rapport.messaging.Outbox;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.pause.FollowPauses;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads how relationships stand. */
@ApplicationScoped
class RelationshipConsumer {
    private final Intake<RelationshipEvent> intake;

    RelationshipConsumer(FollowPauses pauses, @Worker Outbox outbox, Ids ids, Clock clock) {
        this.intake = new Intake<>(
                new EventCodec<>(Event.types(RelationshipEvent.class)),
                new DeadLetters(outbox, ids, clock, Topics::deadLetters, FollowPauses.CONSUMER),
                pauses::takeIn);
    }

    @Incoming("relationships")
    @Blocking
    void take(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch);
    }
}
