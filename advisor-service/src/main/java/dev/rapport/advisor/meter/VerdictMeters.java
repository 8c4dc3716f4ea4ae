package dev.rapport.advisor.meter;

import dev.rapport.contracts.VerdictEvent.VerdictGiven;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.contracts.outbound.Verdict.Decision;
import dev.rapport.messaging.observe.Buckets;
import dev.rapport.messaging.outbox.OutboxWatcher;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Counts verdicts by decision, and what was found; and how long after the touch, or the proposal, that it follows from each was given. */
@Singleton
class VerdictMeters implements OutboxWatcher {
    private static final String VERDICTS = "rapport.verdicts";

    private final MeterRegistry registry;
    private final Timer afterTouch;
    private final Clock clock;

    VerdictMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.afterTouch = Timer.builder("rapport.touch.to.verdict")
                .description(
                        "From when touchpoint-service took a touch or a proposal in until the verdict that follows is kept")
                .serviceLevelObjectives(Buckets.of(25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000))
                .register(registry);
        for (Decision decision : Decision.values()) {
            registry.counter(VERDICTS, "decision", text(decision));
        }
    }

    @Override
    public void committed(List<Written> events) {
        for (Written written : events) {
            if (written.outgoing().event().data() instanceof VerdictGiven given) {
                count(given.verdict());
                if (written.since() != null) {
                    afterTouch.record(Duration.between(written.since(), clock.instant()));
                }
            }
        }
    }

    private void count(Verdict verdict) {
        registry.counter(VERDICTS, "decision", text(verdict.decision())).increment();
        for (Finding finding : verdict.findings()) {
            registry.counter("rapport.findings", "code", finding.code(), "severity", text(finding.severity()))
                    .increment();
        }
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
