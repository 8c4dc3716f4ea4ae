package dev.rapport.messaging.outbox;

import dev.rapport.messaging.Worker;
import dev.rapport.messaging.observe.Sampled;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What the outbox is measured by: what it is given, and, looked up now and then, what waits in it. */
@Singleton
class OutboxMeters implements OutboxWatcher {
    private final Jdbi database;
    private final MeterRegistry registry;
    private final Sampled waiting;
    private final Sampled blocked;
    private final Sampled oldest;

    OutboxMeters(@Worker Jdbi database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
        this.waiting = Sampled.gauge(registry, "rapport.outbox.waiting", "Events that wait for the relay");
        this.blocked = Sampled.gauge(registry, "rapport.outbox.blocked", "Events that the broker will never take");
        this.oldest = Sampled.gauge(registry, "rapport.outbox.oldest.seconds", "Age of the oldest event that waits");
    }

    @Override
    public void committed(List<Written> events) {
        for (Written event : events) {
            registry.counter("rapport.outbox.events", "topic", event.outgoing().topic())
                    .increment();
        }
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Sampled.look(
                () -> {
                    OutboxRows.Backlog backlog = database.withHandle(OutboxRows::backlog);
                    waiting.is(backlog.waiting());
                    blocked.is(backlog.blocked());
                    oldest.is(backlog.oldestSeconds());
                },
                waiting,
                blocked,
                oldest);
    }
}
