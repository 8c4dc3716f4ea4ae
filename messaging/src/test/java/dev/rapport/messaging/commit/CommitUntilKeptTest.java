package dev.rapport.messaging.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.ContextHolder;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Beside a strategy whose commits all fail, and which does not say so again. */
class CommitUntilKeptTest {
    private static final TopicPartition FIRST = new TopicPartition("rapport.touchpoints", 0);
    private static final TopicPartition SECOND = new TopicPartition("rapport.touchpoints", 1);

    private final Vertx vertx = Vertx.vertx();
    private final Broker broker = new Broker();
    private final CommitUntilKept commits =
            new CommitUntilKept(new LetsGo(vertx, broker), vertx, broker.consumer(), Duration.ofMillis(20));

    @AfterEach
    void stop() {
        commits.terminate(false);
        vertx.closeAndAwait();
    }

    @Test
    void commitsWhatTheStrategyLetGoOf() {
        commits.partitionsAssigned(List.of(FIRST, SECOND));

        take(FIRST, 4);
        take(FIRST, 6);
        take(SECOND, 0);

        await().untilAsserted(() -> assertThat(broker.committed).isEqualTo(Map.of(FIRST, 7L, SECOND, 1L)));
    }

    @Test
    void triesAgainAfterAFailure() {
        broker.failures.set(3);
        commits.partitionsAssigned(List.of(FIRST));

        take(FIRST, 4);

        await().untilAsserted(() -> assertThat(broker.committed).isEqualTo(Map.of(FIRST, 5L)));
        assertThat(broker.failures).hasValue(0);
    }

    @Test
    void asksNoMoreOnceTheBrokerHasIt() {
        commits.partitionsAssigned(List.of(FIRST));
        take(FIRST, 4);
        await().until(() -> broker.committed.containsKey(FIRST));
        await().during(Duration.ofMillis(100)).until(broker::isLeftAlone);

        assertThat(broker.committed).isEqualTo(Map.of(FIRST, 5L));
    }

    @Test
    void leavesToTheNextOwnerWhatIsTakenInTooLate() {
        commits.partitionsAssigned(List.of(FIRST, SECOND));
        commits.partitionsRevoked(List.of(FIRST));

        take(FIRST, 4);
        take(SECOND, 8);

        await().until(() -> broker.committed.containsKey(SECOND));
        assertThat(broker.committed).doesNotContainKey(FIRST);
    }

    @Test
    void aBrokerThatIsAwayWhenTheFirstRecordComesEndsNothing() {
        IncomingKafkaRecord<String, byte[]> first = delivered(FIRST, 4);
        broker.away.set(2);

        IncomingKafkaRecord<String, byte[]> received =
                commits.received(first).await().atMost(Duration.ofSeconds(10));

        assertThat(received).isSameAs(first);
        assertThat(broker.away).hasValue(0);
    }

    private void take(TopicPartition partition, long offset) {
        commits.handle(delivered(partition, offset)).await().indefinitely();
    }

    private IncomingKafkaRecord<String, byte[]> delivered(TopicPartition partition, long offset) {
        var delivered =
                new ConsumerRecord<String, byte[]>(partition.topic(), partition.partition(), offset, "", new byte[0]);
        return new IncomingKafkaRecord<>(delivered, "touchpoints", 0, commits, null, false);
    }

    /** Takes records in, asking for each what is committed, and commits nothing. */
    private static final class LetsGo extends ContextHolder implements KafkaCommitHandler {
        private final Broker broker;

        LetsGo(Vertx vertx, Broker broker) {
            super(vertx, 1_000);
            this.broker = broker;
        }

        @Override
        public <K, V> Uni<IncomingKafkaRecord<K, V>> received(IncomingKafkaRecord<K, V> delivery) {
            TopicPartition partition = new TopicPartition(delivery.getTopic(), delivery.getPartition());
            return broker.committed(partition).replaceWith(delivery);
        }

        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> delivery) {
            return Uni.createFrom().voidItem();
        }
    }

    /** What a group has committed, by a consumer that can do nothing else. */
    private static final class Broker {
        private final Map<TopicPartition, Long> committed = new ConcurrentHashMap<>();
        private final AtomicInteger failures = new AtomicInteger();
        private final AtomicInteger questions = new AtomicInteger();
        private final AtomicInteger away = new AtomicInteger();

        private KafkaConsumer<?, ?> consumer() {
            return (KafkaConsumer<?, ?>) Proxy.newProxyInstance(
                    KafkaConsumer.class.getClassLoader(),
                    new Class<?>[] {KafkaConsumer.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "committed" -> committed((TopicPartition[]) arguments[0]);
                        case "commitAsync" -> commit(arguments[0]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }

        private boolean isLeftAlone() {
            return questions.getAndSet(0) == 0;
        }

        private Uni<Map<TopicPartition, @Nullable OffsetAndMetadata>> committed(TopicPartition... asked) {
            questions.incrementAndGet();
            if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return Uni.createFrom().failure(new TimeoutException("nobody answers"));
            }
            Map<TopicPartition, @Nullable OffsetAndMetadata> answer = new HashMap<>();
            for (TopicPartition partition : asked) {
                Long offset = committed.get(partition);
                answer.put(partition, offset == null ? null : new OffsetAndMetadata(offset));
            }
            return Uni.createFrom().item(answer);
        }

        private Uni<Void> commit(Object offsets) {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return Uni.createFrom().failure(new RebalanceInProgressException("not now"));
            }
            ((Map<?, ?>) offsets)
                    .forEach((partition, offset) ->
                            committed.put((TopicPartition) partition, ((OffsetAndMetadata) offset).offset()));
            return Uni.createFrom().voidItem();
        }
    }
}
