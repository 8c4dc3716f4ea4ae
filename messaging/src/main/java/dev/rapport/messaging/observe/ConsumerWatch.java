package dev.rapport.messaging.observe;

import dev.rapport.messaging.Envelope;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Watches one consumer take its batches in. */
public final class ConsumerWatch {
    /** Sees nothing. */
    public static final ConsumerWatch NOBODY = new ConsumerWatch(
            "nobody",
            new CompositeMeterRegistry(),
            OpenTelemetry.noop().getTracer("nobody"),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private final String consumer;
    private final IntakeMeters meters;
    private final Tracer tracer;

    /** @param consumer as dead letters name it */
    public ConsumerWatch(String consumer, MeterRegistry registry, Tracer tracer, Clock clock) {
        this.consumer = consumer;
        this.meters = new IntakeMeters(consumer, registry, clock);
        this.tracer = tracer;
    }

    /** A batch, from now until it is closed, in this thread. */
    public Batch begin(Iterable<ConsumerRecord<String, byte[]>> deliveries) {
        return new Batch(deliveries);
    }

    /**
     * A batch in hand. Of each record that belongs to a trace there is a span, from when the batch is in hand until it is taken
     * in; what is told meanwhile follows from the newest record of its key.
     */
    public final class Batch implements AutoCloseable {
        private final IntakeMeters.InHand inHand;
        private final Map<ConsumerRecord<String, byte[]>, Span> spans = new HashMap<>();
        private final Map<String, Trail> trails = new HashMap<>();
        private final int count;
        private int putAside;

        private Batch(Iterable<ConsumerRecord<String, byte[]>> deliveries) {
            long oldest = 0;
            int records = 0;
            for (ConsumerRecord<String, byte[]> delivery : deliveries) {
                records++;
                oldest = oldest <= 0 ? delivery.timestamp() : Math.min(oldest, delivery.timestamp());
            }
            this.count = records;
            this.inHand = meters.begin(oldest);
            Trails.follow(trails);
        }

        /** The record says this. */
        public void read(ConsumerRecord<String, byte[]> delivery, Envelope<?> event) {
            Trail trail = Trail.of(delivery.headers(), event.time());
            if (trail.traceId() != null) {
                Span span = tracer.spanBuilder("take in " + delivery.topic())
                        .setParent(trail.trace())
                        .setSpanKind(SpanKind.CONSUMER)
                        .setAttribute("messaging.system", "kafka")
                        .setAttribute("messaging.destination.name", delivery.topic())
                        .setAttribute("messaging.consumer.group.name", consumer)
                        .setAttribute("messaging.message.id", event.id().toString())
                        .setAttribute("messaging.batch.message_count", count)
                        .startSpan();
                spans.put(delivery, span);
                trail = trail.in(span);
            }
            trails.put(event.key(), trail);
        }

        /**
         * The record is put aside: it says nothing, or cannot be taken in.
         *
         * @param workspace null when it names none
         * @param logging says so in the log
         */
        public void putAside(ConsumerRecord<String, byte[]> delivery, @Nullable String workspace, Runnable logging) {
            putAside++;
            Span span = spans.get(delivery);
            if (span != null) {
                span.setStatus(StatusCode.ERROR);
            }
            LogFields.during(workspace, Trail.of(delivery.headers(), null), logging);
        }

        @Override
        public void close() {
            Trails.leave();
            spans.values().forEach(Span::end);
            inHand.done(count, putAside);
        }
    }
}
