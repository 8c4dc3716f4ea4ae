package dev.rapport.messaging.commit;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.ContextHolder;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.commit.KafkaThrottledLatestProcessedCommit;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Commits as the connector's throttled strategy does, and looks again: what that could not commit, as in the middle of a
 * rebalance, it lets go of until the next record of the partition, which may be long in coming. Until then a group that has read
 * everything would seem to lag, and would be given records once more whose marks in the inbox are forgotten. Nor does a broker that
 * is away for a minute end what this reads.
 */
final class CommitUntilKept extends ContextHolder implements KafkaCommitHandler {
    private static final Logger LOG = Logger.getLogger(CommitUntilKept.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final ContextHolder context;
    private final KafkaCommitHandler throttled;
    private final KafkaConsumer<?, ?> consumer;
    /** Of each partition that is ours, the offset behind the last record that was taken in; 0 before the first one. */
    private final Map<TopicPartition, Long> taken = new ConcurrentHashMap<>();
    /** Of the same, what the broker was seen to have. */
    private final Map<TopicPartition, Long> kept = new ConcurrentHashMap<>();

    private final Duration betweenLooks;
    private final long looks;

    /** @param throttled the connector's strategy, which is told all that this one is */
    <H extends ContextHolder & KafkaCommitHandler> CommitUntilKept(
            H throttled, Vertx vertx, KafkaConsumer<?, ?> consumer, Duration betweenLooks) {
        super(vertx, throttled.getTimeoutInMillis());
        this.context = throttled;
        this.throttled = throttled;
        this.consumer = consumer;
        this.betweenLooks = betweenLooks;
        this.looks = vertx.setPeriodic(betweenLooks.toMillis(), timer -> look());
    }

    /** Of the channels whose {@code commit-strategy} is {@code until-kept}. */
    @Singleton
    @Identifier("until-kept")
    static class Factory implements KafkaCommitHandler.Factory {
        private final KafkaThrottledLatestProcessedCommit.Factory throttled;

        Factory(@Identifier(Strategy.THROTTLED) KafkaThrottledLatestProcessedCommit.Factory throttled) {
            this.throttled = throttled;
        }

        @Override
        public KafkaCommitHandler create(
                KafkaConnectorIncomingConfiguration configuration,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> reportFailure) {
            return new CommitUntilKept(
                    throttled.create(configuration, vertx, consumer, reportFailure), vertx, consumer, BETWEEN_LOOKS);
        }
    }

    @Override
    public void capture(Context captured) {
        super.capture(captured);
        context.capture(captured);
    }

    @Override
    public <K, V> Multi<IncomingKafkaRecord<K, V>> decorateStream(Multi<IncomingKafkaRecord<K, V>> deliveries) {
        return throttled.decorateStream(deliveries);
    }

    /**
     * Of the first record of a partition the strategy asks the broker what is committed. Where that is away by then, a failure
     * would end the stream for good, so it is asked until it answers.
     */
    @Override
    public <K, V> Uni<IncomingKafkaRecord<K, V>> received(IncomingKafkaRecord<K, V> delivery) {
        return Uni.createFrom()
                .deferred(() -> throttled.received(delivery))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "%s-%d is not read until the broker says what of it is committed: %s",
                        delivery.getTopic(), delivery.getPartition(), failure))
                .onFailure()
                .retry()
                .withBackOff(betweenLooks, betweenLooks)
                .indefinitely();
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> delivery) {
        TopicPartition partition = new TopicPartition(delivery.getTopic(), delivery.getPartition());
        return throttled
                .handle(delivery)
                .invoke(() -> taken.computeIfPresent(
                        partition, (ours, offset) -> Math.max(offset, delivery.getOffset() + 1)));
    }

    @Override
    public void partitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> taken.put(partition, 0L));
        throttled.partitionsAssigned(partitions);
    }

    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        throttled.partitionsRevoked(partitions);
        taken.keySet().removeAll(partitions);
        kept.keySet().removeAll(partitions);
    }

    @Override
    public void terminate(boolean graceful) {
        vertx.cancelTimer(looks);
        throttled.terminate(graceful);
    }

    /** What fails is looked for the next time. */
    private void look() {
        Map<TopicPartition, Long> sought = behind();
        if (sought.isEmpty()) {
            return;
        }
        consumer.committed(sought.keySet().toArray(TopicPartition[]::new))
                .invoke(this::seen)
                .map(committed -> behind())
                .chain(this::commit)
                .subscribe()
                .with(done -> {}, failure -> {});
    }

    /** What was taken in and is not kept. */
    private Map<TopicPartition, Long> behind() {
        Map<TopicPartition, Long> behind = new HashMap<>(taken);
        behind.entrySet().removeIf(mine -> mine.getValue() <= kept.getOrDefault(mine.getKey(), 0L));
        return behind;
    }

    private void seen(Map<TopicPartition, @Nullable OffsetAndMetadata> committed) {
        committed.forEach((partition, offset) -> {
            if (offset != null && taken.containsKey(partition)) {
                kept.put(partition, offset.offset());
            }
        });
    }

    private Uni<Void> commit(Map<TopicPartition, Long> behind) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        behind.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        return offsets.isEmpty() ? Uni.createFrom().voidItem() : consumer.commitAsync(offsets);
    }
}
