package dev.rapport.messaging.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What one consumer's intake is measured by. */
final class IntakeMeters {
    private static final String CONSUMER = "consumer";

    private final Set<InHand> inHand = ConcurrentHashMap.newKeySet();
    private final MeterRegistry registry;
    private final Clock clock;
    private final DistributionSummary records;
    private final Timer batches;
    private final Counter deadLetters;

    IntakeMeters(String consumer, MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.records = DistributionSummary.builder("rapport.intake.batch.records")
                .description("Records of a batch")
                .tag(CONSUMER, consumer)
                .serviceLevelObjectives(1, 10, 50, 100, 250, 500, 1_000)
                .register(registry);
        this.batches = Timer.builder("rapport.intake.batch")
                .description("From when a batch is in hand until all of it is taken in or put aside")
                .tag(CONSUMER, consumer)
                .serviceLevelObjectives(Buckets.of(5, 25, 100, 250, 500, 1_000, 2_500, 10_000, 30_000))
                .register(registry);
        this.deadLetters = Counter.builder("rapport.dead.letters.written")
                .description("Records that could not be taken in and were put aside")
                .tag(CONSUMER, consumer)
                .register(registry);
        TimeGauge.builder("rapport.intake.lag", this, TimeUnit.SECONDS, IntakeMeters::lag)
                .description("Age of the oldest record in hand; 0 with none")
                .tag(CONSUMER, consumer)
                .register(registry);
    }

    /** A batch whose oldest record was written then, in milliseconds since 1970; 0 when nobody knows. */
    final class InHand {
        private final long oldest;
        private final Timer.Sample since;

        private InHand(long oldest) {
            this.oldest = oldest;
            this.since = Timer.start(registry);
        }

        void done(int count, int putAside) {
            inHand.remove(this);
            since.stop(batches);
            records.record(count);
            deadLetters.increment(putAside);
        }
    }

    InHand begin(long oldest) {
        InHand batch = new InHand(oldest);
        inHand.add(batch);
        return batch;
    }

    private double lag() {
        long now = clock.millis();
        return inHand.stream()
                .filter(batch -> batch.oldest > 0)
                .mapToDouble(batch ->
                        Duration.ofMillis(Math.max(0, now - batch.oldest)).toMillis() / 1_000.0)
                .max()
                .orElse(0);
    }
}
