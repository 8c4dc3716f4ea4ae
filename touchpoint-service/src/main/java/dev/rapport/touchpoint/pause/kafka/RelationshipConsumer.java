package dev.rapport.touchpoint.pause.kafka;

import dev.rapport.contracts.Event;
import dev.rapport.contracts.RelationshipEvent;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.intake.DeadLetterOffice;
import dev.rapport.messaging.intake.Intake;
import dev.rapport.messaging.intake.TopicReader;
import dev.rapport.touchpoint.pause.FollowPauses;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads how relationships stand. */
@ApplicationScoped
class RelationshipConsumer implements TopicReader {
    private final Intake<RelationshipEvent> intake;

    RelationshipConsumer(FollowPauses pauses, DeadLetterOffice letters) {
        this.intake = new Intake<>(
                new EventCodec<>(Event.types(RelationshipEvent.class)),
                letters.of(FollowPauses.CONSUMER, Topics::deadLetters),
                pauses::takeIn);
    }

    @Override
    public Intake<?> intake() {
        return intake;
    }

    @Incoming("relationships")
    @Blocking
    void take(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch);
    }
}
