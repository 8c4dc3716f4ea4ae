package dev.rapport.messaging.outbox;

import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.observe.Sending;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what stands in the outbox. One replica relays at a time; rows die in the transaction that saw them
 * acknowledged. When anything fails, the producer is closed, which forgets what it had in flight, and the same rows are sent
 * again one by one in their order: a reader may then meet an event twice, but never miss one.
 */
public final class Relay implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** Looked after even if nobody calls: events of a replica that died, or of a commit whose wake-up got lost. */
    private static final Duration POLL = Duration.ofMillis(250);
    /** Another replica is relaying, and may have read the outbox before our commit. */
    private static final Duration LOCKED = Duration.ofMillis(5);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    /** A topic that does not take records is left alone for so long, and holds up no other meanwhile. */
    private static final Duration PASSED_OVER = Duration.ofSeconds(5);
    /** So long one transaction sends one by one at most: the database ends one that does nothing with it for much longer. */
    private static final Duration ONE_BY_ONE = Duration.ofSeconds(1);

    private final Jdbi database;
    private final Supplier<Producer<String, byte[]>> producers;
    private final String source;
    private final Clock clock;
    private final Tracer tracer;
    private final Semaphore calls = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
    private volatile boolean open = true;
    private @Nullable Producer<String, byte[]> producer;
    private boolean oneByOne;
    /** Topics that did not take a record, and when each is tried again. */
    private final Map<String, Instant> passedOver = new HashMap<>();

    private enum Outcome {
        EMPTY,
        /** All that was there is published. Whatever was committed since has called. */
        ALL,
        MORE,
        LOCKED_BY_ANOTHER,
        FAILED
    }

    /**
     * @param database with the worker role
     * @param producers makes a producer that gives up within seconds
     * @param source the CloudEvents source of the service
     * @param tracer is told of each sending that belongs to a trace
     */
    public Relay(
            Jdbi database, Supplier<Producer<String, byte[]>> producers, String source, Clock clock, Tracer tracer) {
        this.database = database;
        this.producers = producers;
        this.source = source;
        this.clock = clock;
        this.tracer = tracer;
    }

    public void start() {
        thread.start();
    }

    /** There is something in the outbox. Returns at once. */
    public void wake() {
        calls.release();
    }

    /** Ends when all that was committed before is published, or the broker does not take it, or after ten seconds. */
    @Override
    public void close() {
        open = false;
        if (thread.getState() == Thread.State.NEW) {
            // A service that could not start has relayed nothing.
            return;
        }
        wake();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (open) {
                calls.drainPermits();
                switch (relayOnce()) {
                    case MORE -> {}
                    case EMPTY, ALL -> awaitCall(POLL);
                    case LOCKED_BY_ANOTHER -> awaitCall(LOCKED);
                    case FAILED -> Thread.sleep(AFTER_FAILURE);
                }
            }
            // Nobody may come after us for a while.
            Outcome last = relayOnce();
            while (last == Outcome.ALL || last == Outcome.MORE) {
                last = relayOnce();
            }
        } catch (InterruptedException e) {
            open = false;
        }
        forgetProducer();
    }

    private void awaitCall(Duration atMost) throws InterruptedException {
        if (calls.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }

    private Outcome relayOnce() {
        try {
            return QuarkusTransaction.requiringNew().call(() -> database.withHandle(this::relay));
        } catch (RuntimeException e) {
            LOG.warnf("events wait in the outbox: %s", rootMessage(e));
            forgetProducer();
            oneByOne = true;
            return Outcome.FAILED;
        }
    }

    private Outcome relay(Handle handle) {
        if (!OutboxRows.lock(handle)) {
            return Outcome.LOCKED_BY_ANOTHER;
        }
        passedOver.values().removeIf(until -> !until.isAfter(clock.instant()));
        List<OutboxRows.Row> rows = OutboxRows.oldest(handle, passedOver.keySet());
        if (rows.isEmpty()) {
            return Outcome.EMPTY;
        }
        if (oneByOne) {
            return publishOneByOne(handle, rows);
        }
        publish(rows);
        OutboxRows.delete(handle, rows.stream().map(OutboxRows.Row::id).toList());
        return OutboxRows.areAll(rows) ? Outcome.ALL : Outcome.MORE;
    }

    private void publish(List<OutboxRows.Row> rows) {
        List<Sent> sent = new ArrayList<>(rows.size());
        for (OutboxRows.Row row : rows) {
            Sent sending = send(row);
            sent.add(sending);
            if (sending.record().state() == Future.State.FAILED) {
                // Refused on the spot: none of its key may overtake it.
                break;
            }
        }
        sent.forEach(Relay::acknowledged);
    }

    private record Sent(Sending trace, Future<RecordMetadata> record) {}

    private Sent send(OutboxRows.Row row) {
        Sending trace = Sending.begin(tracer, row.topic(), row.event().id(), row.headers());
        return new Sent(trace, producer().send(EventCodec.encode(row.topic(), row.event(), source, trace.headers())));
    }

    private Outcome publishOneByOne(Handle handle, List<OutboxRows.Row> rows) {
        List<Long> published = new ArrayList<>();
        Set<String> blockedKeys = new HashSet<>();
        Instant end = clock.instant().plus(ONE_BY_ONE);
        for (OutboxRows.Row row : rows) {
            if (clock.instant().isAfter(end)) {
                OutboxRows.delete(handle, published);
                return Outcome.MORE;
            }
            String key = row.topic() + "/" + row.event().key();
            if (blockedKeys.contains(key)) {
                continue;
            }
            try {
                acknowledged(send(row));
                published.add(row.id());
            } catch (RecordTooLargeException | InvalidRecordException | InvalidTopicException e) {
                // A fault of the record itself. Those behind it for the same key would overtake it, so they wait for
                // somebody to look; whatever else goes wrong comes right by itself.
                OutboxRows.block(handle, row.id(), rootMessage(e));
                blockedKeys.add(key);
                LOG.errorf(
                        "event %s (%s) is blocked: %s",
                        row.event().id(), row.event().type(), rootMessage(e));
            } catch (KafkaException e) {
                LOG.warnf("events for %s wait in the outbox: %s", row.topic(), rootMessage(e));
                forgetProducer();
                passedOver.put(row.topic(), clock.instant().plus(PASSED_OVER));
                OutboxRows.delete(handle, published);
                return Outcome.FAILED;
            }
        }
        OutboxRows.delete(handle, published);
        oneByOne = false;
        return Outcome.MORE;
    }

    private static void acknowledged(Sent sent) {
        try {
            sent.record().get();
            sent.trace().acknowledged();
        } catch (ExecutionException e) {
            sent.trace().failed();
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    private void forgetProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
