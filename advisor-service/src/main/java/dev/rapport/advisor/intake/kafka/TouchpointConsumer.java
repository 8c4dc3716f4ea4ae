package dev.rapport.advisor.intake.kafka;

import dev.rapport.advisor.intake.TakeIn;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.intake.DeadLetterOffice;
import dev.rapport.messaging.intake.Intake;
import dev.rapport.messaging.intake.Lanes;
import dev.rapport.messaging.intake.TopicReader;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the contacts' logs. While the database works for one half of a large batch, the other is decoded and folded. */
@ApplicationScoped
class TouchpointConsumer implements TopicReader {
    /** Half of what is polled at most is as much as one transaction should take. */
    private static final int LANES = 2;

    private final TakeIn takeIn;
    private final Intake<TouchpointEvent> intake;
    private final Lanes lanes = new Lanes(LANES, Infrastructure.getDefaultWorkerPool());

    TouchpointConsumer(TakeIn takeIn, DeadLetterOffice letters) {
        this.takeIn = takeIn;
        this.intake = new Intake<>(
                new EventCodec<>(Event.types(TouchpointEvent.class)),
                letters.of("advisor-touchpoints", Topics::deadLetters),
                takeIn::takeIn);
    }

    @Override
    public Intake<?> intake() {
        return intake;
    }

    @Override
    public void passOver(ConsumerRecord<String, byte[]> waived) {
        WaivedNumber.of(waived).ifPresent(takeIn::passOver);
    }

    @Incoming("touchpoints")
    @Blocking
    void take(ConsumerRecords<String, byte[]> batch) {
        lanes.take(batch, intake::take);
    }
}
