package dev.rapport.messaging;

import dev.rapport.messaging.outbox.Outbox;
import dev.rapport.messaging.outbox.OutboxWatcher;
import dev.rapport.messaging.outbox.Relay;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/** Makes the parts of the hand-over for a service: one set for requests and one for workers, and the relay. */
@ApplicationScoped
class Messaging {
    private static final int AFTER_CONSUMERS = 1_000;
    private static final int MAX_REQUEST_BYTES = 4 * 1024 * 1024;

    private final Relay relay;
    private final List<OutboxWatcher> watchers = new CopyOnWriteArrayList<>();

    Messaging(
            @Worker Jdbi database,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service,
            Clock clock,
            Tracer tracer) {
        this.relay = new Relay(database, () -> producer(broker), "/rapport/" + service, clock, tracer);
    }

    void start(@Observes StartupEvent event, @Any Instance<OutboxWatcher> all) {
        all.forEach(watchers::add);
        relay.start();
    }

    /** After the consumers, which Quarkus ends by the same event with a lower priority: their last effects go out too. */
    void stop(@Observes @Priority(AFTER_CONSUMERS) @BeforeDestroyed(ApplicationScoped.class) Object event) {
        relay.close();
    }

    private void committed(List<OutboxWatcher.Written> events) {
        relay.wake();
        watchers.forEach(watcher -> watcher.committed(events));
    }

    private static Producer<String, byte[]> producer(Map<String, Object> broker) {
        Map<String, Object> config = new HashMap<>(broker);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
        // A frozen broker holds up the relay, and so its replicas, no longer than this.
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    @Produces
    @Singleton
    static Clock clock() {
        // Static, for the relay needs it. The database keeps microseconds: a time that is written and read back stays
        // equal.
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Produces
    @Singleton
    static Ids ids() {
        return Ids.timeOrdered();
    }

    @Produces
    @Singleton
    static Jdbi database(javax.sql.DataSource requests) {
        return withArrays(Jdbi.create(requests));
    }

    @Produces
    @Singleton
    @Worker
    static Jdbi workerDatabase(@DataSource("worker") javax.sql.DataSource worker) {
        return withArrays(Jdbi.create(worker));
    }

    private static Jdbi withArrays(Jdbi jdbi) {
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(BinaryArrays.of(Long.class, "bigint"));
        jdbi.registerArrayType(BinaryArrays.of(Integer.class, "integer"));
        jdbi.registerArrayType(BinaryArrays.of(Boolean.class, "boolean"));
        jdbi.registerArrayType(BinaryArrays.of(String.class, "text"));
        // What a statement carries may be somebody's words, or a secret: a failure tells of neither.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    @Produces
    @Singleton
    Outbox outbox(Jdbi database, TransactionSynchronizationRegistry transactions) {
        return new Outbox(database, transactions, this::committed);
    }

    @Produces
    @Singleton
    @Worker
    Outbox workerOutbox(@Worker Jdbi database, TransactionSynchronizationRegistry transactions) {
        return new Outbox(database, transactions, this::committed);
    }

    @Produces
    @Singleton
    Inbox inbox(@Worker Jdbi database, TransactionSynchronizationRegistry transactions) {
        return new Inbox(database, transactions);
    }
}
