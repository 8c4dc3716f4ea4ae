package dev.rapport.advisor.rebuild.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

/** Reads the topics from their beginning and takes in what is of the workspace, beside what happens meanwhile. */
@Singleton
class KafkaPast implements Past {
    private static final Logger LOG = Logger.getLogger(KafkaPast.class);

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
        try (InOrder ours = new InOrder(broker, Topics.WORKSPACES);
                InOrder logs = new InOrder(broker, Topics.TOUCHPOINTS);
                InOrder judged = new InOrder(broker, Topics.VERDICTS)) {
            Meter meter = new Meter(progress, ours.total() + logs.total() + judged.total());
            boolean whole = read(ours, workspace, meter, workspaces::take)
                    && read(logs, workspace, meter, touchpoints::take)
                    && read(judged, workspace, meter, batch -> batch.forEach(one -> note(one, given)));
            return whole ? Optional.of(given) : Optional.empty();
        } catch (KafkaException e) {
            LOG.warnf("the topics cannot be read now, a rebuild is begun again: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** False: it was stopped. */
    private static boolean read(
            InOrder topic, String workspace, Meter meter, Consumer<List<ConsumerRecord<String, byte[]>>> takeIn) {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
        for (var next = topic.next(); next.isPresent(); next = topic.next()) {
            if (workspace.equals(workspace(next.get()))) {
                batch.add(next.get());
            }
            if (meter.pausesAfterOneMore(batch.size())) {
                takeIn.accept(batch);
                batch = new ArrayList<>();
                if (!meter.goesOn()) {
                    return false;
                }
            }
        }
        takeIn.accept(batch);
        return meter.goesOn();
    }

    private static String workspace(ConsumerRecord<String, byte[]> delivered) {
        Header header = delivered.headers().lastHeader("ce_workspace");
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
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
