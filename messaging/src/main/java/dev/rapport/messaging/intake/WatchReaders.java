package dev.rapport.messaging.intake;

import dev.rapport.messaging.observe.ConsumerWatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Has the batches of every consumer watched, before the first one comes. */
@Singleton
class WatchReaders {
    private static final int BEFORE_CONSUMERS = 1;

    private final Instance<TopicReader> readers;
    private final MeterRegistry registry;
    private final Tracer tracer;
    private final Clock clock;

    WatchReaders(@Any Instance<TopicReader> readers, MeterRegistry registry, Tracer tracer, Clock clock) {
        this.readers = readers;
        this.registry = registry;
        this.tracer = tracer;
        this.clock = clock;
    }

    void start(@Observes @Priority(BEFORE_CONSUMERS) StartupEvent event) {
        for (TopicReader reader : readers) {
            Intake<?> intake = reader.intake();
            intake.watchedBy(new ConsumerWatch(intake.deadLetters().consumer(), registry, tracer, clock));
        }
    }
}
