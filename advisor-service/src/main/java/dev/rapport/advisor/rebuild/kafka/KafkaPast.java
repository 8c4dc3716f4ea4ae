package dev.rapport.advisor.rebuild.kafka;

import dev.rapport.advisor.intake.TakeIn;
import dev.rapport.advisor.rebuild.Past;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.VerdictEvent;
import dev.rapport.contracts.VerdictEvent.ReviewDecided;
import dev.rapport.contracts.VerdictEvent.VerdictGiven;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.EventCodec.Decoded;
import dev.rapport.messaging.intake.DeadLetterOffice;
import dev.rapport.messaging.intake.Intake;
import dev.rapport.messaging.intake.Readers;
import dev.rapport.messaging.past.Progress;
import dev.rapport.messaging.past.WholeTopics;
import dev.rapport.messaging.past.WholeTopics.Topic;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the topics from their beginning and takes in what is of the workspace, beside what happens meanwhile. */
@Singleton
class KafkaPast implements Past {
    private final Map<String, Object> broker;
    private final Readers readers;
    private final Intake<TouchpointEvent> touchpoints;
    private final EventCodec<VerdictEvent> verdicts = new EventCodec<>(Event.types(VerdictEvent.class));

    KafkaPast(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            TakeIn takeIn,
            DeadLetterOffice letters,
            Readers readers) {
        this.broker = broker;
        this.readers = readers;
        // In the name of the consumer of the topic: what it could not read is the same letter, and listed once.
        this.touchpoints = new Intake<>(
                new EventCodec<>(Event.types(TouchpointEvent.class)),
                letters.of("advisor-touchpoints", Topics::deadLetters),
                takeIn::takeInAgain);
    }

    @Override
    public Optional<Map<UUID, Given>> takeInAgain(String workspace, Progress progress) {
        Map<UUID, Given> given = new HashMap<>();
        Intake<?> workspaces = readers.find("advisor-workspaces").orElseThrow().intake();
        boolean whole = WholeTopics.read(
                broker,
                workspace,
                List.of(
                        new Topic(Topics.WORKSPACES, workspaces::take),
                        new Topic(Topics.TOUCHPOINTS, touchpoints::take),
                        new Topic(Topics.VERDICTS, batch -> batch.forEach(one -> note(one, given)))),
                progress);
        return whole ? Optional.of(given) : Optional.empty();
    }

    /** What cannot be read here was our own, and says nothing of how the message is judged now. */
    private void note(ConsumerRecord<String, byte[]> delivered, Map<UUID, Given> given) {
        if (verdicts.decode(delivered) instanceof Decoded.Read<VerdictEvent>(var event)) {
            Given news = switch (event.data()) {
                case VerdictGiven verdict -> new Given(verdict.verdict().revision(), null);
                case ReviewDecided decided -> new Given(decided.revision(), decided.body());
            };
            given.merge(event.data().messageId(), news, Given::after);
        }
    }
}
