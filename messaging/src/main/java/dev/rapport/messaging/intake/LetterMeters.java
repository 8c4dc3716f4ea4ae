package dev.rapport.messaging.intake;

import dev.rapport.messaging.Worker;
import dev.rapport.messaging.observe.Sampled;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** How many dead letters wait for a person, looked up now and then. */
@Singleton
class LetterMeters {
    private final KeptLetters letters;
    private final Sampled listed;

    LetterMeters(@Worker KeptLetters letters, MeterRegistry registry) {
        this.letters = letters;
        this.listed = Sampled.gauge(registry, "rapport.dead.letters.listed", "Dead letters that wait for a person");
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Sampled.look(() -> listed.is(letters.listed()), listed);
    }
}
