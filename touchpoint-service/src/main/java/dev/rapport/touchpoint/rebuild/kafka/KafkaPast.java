package dev.rapport.touchpoint.rebuild.kafka;

import dev.rapport.contracts.Event;
import dev.rapport.contracts.RelationshipEvent;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.VerdictEvent;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.EventCodec.Decoded;
import dev.rapport.messaging.intake.Readers;
import dev.rapport.messaging.past.Progress;
import dev.rapport.messaging.past.WholeTopics;
import dev.rapport.messaging.past.WholeTopics.Topic;
import dev.rapport.touchpoint.pause.FollowPauses;
import dev.rapport.touchpoint.rebuild.Past;
import dev.rapport.touchpoint.rebuild.RebuildPeople;
import dev.rapport.touchpoint.rebuild.Survey;
import dev.rapport.touchpoint.verdict.ApplyVerdicts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the topics from their beginning and takes in what is of the workspace, beside what happens meanwhile. */
@Singleton
class KafkaPast implements Past {
    private final Map<String, Object> broker;
    private final Readers readers;
    private final RebuildPeople people;
    private final FollowPauses pauses;
    private final ApplyVerdicts verdicts;
    private final EventCodec<TouchpointEvent> touchpoints = new EventCodec<>(Event.types(TouchpointEvent.class));
    private final EventCodec<RelationshipEvent> relationships = new EventCodec<>(Event.types(RelationshipEvent.class));
    private final EventCodec<VerdictEvent> judged = new EventCodec<>(Event.types(VerdictEvent.class));

    KafkaPast(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Readers readers,
            RebuildPeople people,
            FollowPauses pauses,
            ApplyVerdicts verdicts) {
        this.broker = broker;
        this.readers = readers;
        this.people = people;
        this.pauses = pauses;
        this.verdicts = verdicts;
    }

    @Override
    public boolean takeInAgain(String workspace, Progress progress) {
        Survey survey = new Survey();
        return WholeTopics.read(
                        broker,
                        workspace,
                        List.of(
                                // First who is who and who was erased; then, in that light, what is told of them.
                                new Topic(
                                        Topics.TOUCHPOINTS,
                                        batch -> read(touchpoints, batch).forEach(survey::add)),
                                new Topic(
                                        Topics.TOUCHPOINTS,
                                        each(touchpoints, events -> people.takeIn(survey, events)))),
                        progress)
                && finished(workspace, survey)
                && WholeTopics.read(
                        broker,
                        workspace,
                        List.of(
                                new Topic(
                                        Topics.WORKSPACES,
                                        readers.find("touchpoint-workspaces")
                                                .orElseThrow()
                                                .intake()::take),
                                new Topic(Topics.RELATIONSHIPS, each(relationships, pauses::takeInAgain)),
                                new Topic(Topics.VERDICTS, each(judged, verdicts::takeInAgain))),
                        progress);
    }

    private boolean finished(String workspace, Survey survey) {
        QuarkusTransaction.requiringNew().run(() -> people.finish(workspace, survey));
        return true;
    }

    /** Each batch in a transaction of its own. */
    private static <E> Consumer<List<ConsumerRecord<String, byte[]>>> each(
            EventCodec<E> codec, Consumer<List<Envelope<E>>> effect) {
        return batch -> {
            List<Envelope<E>> events = read(codec, batch);
            if (!events.isEmpty()) {
                QuarkusTransaction.requiringNew().run(() -> effect.accept(events));
            }
        };
    }

    /** What cannot be read now could not then: the consumer of the topic has put it aside. */
    private static <E> List<Envelope<E>> read(EventCodec<E> codec, List<ConsumerRecord<String, byte[]>> batch) {
        List<Envelope<E>> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> delivered : batch) {
            if (codec.decode(delivered) instanceof Decoded.Read<E>(var event)) {
                events.add(event);
            }
        }
        return events;
    }
}
