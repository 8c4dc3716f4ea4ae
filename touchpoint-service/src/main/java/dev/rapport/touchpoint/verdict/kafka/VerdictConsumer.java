package dev.rapport.touchpoint.verdict.kafka;

import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.VerdictEvent;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.intake.DeadLetterOffice;
import dev.rapport.messaging.intake.Intake;
import dev.rapport.messaging.intake.TopicReader;
import dev.rapport.touchpoint.verdict.ApplyVerdicts;
import dev.rapport.touchpoint.verdict.Arrivals;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what the advisor says of outbound messages, and calls those who wait for it. */
@ApplicationScoped
class VerdictConsumer implements TopicReader {
    private final Intake<VerdictEvent> intake;
    private final ApplyVerdicts verdicts;
    private final Arrivals arrivals;
    private final TransactionSynchronizationRegistry transactions;

    VerdictConsumer(
            ApplyVerdicts verdicts,
            Arrivals arrivals,
            TransactionSynchronizationRegistry transactions,
            DeadLetterOffice letters) {
        this.verdicts = verdicts;
        this.arrivals = arrivals;
        this.transactions = transactions;
        this.intake = new Intake<>(
                new EventCodec<>(Event.types(VerdictEvent.class)),
                letters.of(ApplyVerdicts.CONSUMER, Topics::deadLetters),
                this::takeIn);
    }

    @Override
    public Intake<?> intake() {
        return intake;
    }

    @Incoming("verdicts")
    @Blocking
    void take(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch);
    }

    private void takeIn(List<Envelope<VerdictEvent>> events) {
        verdicts.takeIn(events);
        List<UUID> messages =
                events.stream().map(event -> event.data().messageId()).toList();
        transactions.registerInterposedSynchronization(new TellAfterCommit(arrivals, messages));
    }

    private record TellAfterCommit(Arrivals arrivals, List<UUID> messages) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                arrivals.tell(messages);
            }
        }
    }
}
