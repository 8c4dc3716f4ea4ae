package dev.rapport.touchpoint.outbound.store;

import dev.rapport.touchpoint.outbound.ExpireClearances;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Looks for lapsed clearances every few seconds; a permit looks by itself, so nothing depends on how often. */
@Singleton
class ExpiryJob {
    private final ExpireClearances clearances;

    ExpiryJob(ExpireClearances clearances) {
        this.clearances = clearances;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        QuarkusTransaction.requiringNew().run(clearances::expire);
    }
}
