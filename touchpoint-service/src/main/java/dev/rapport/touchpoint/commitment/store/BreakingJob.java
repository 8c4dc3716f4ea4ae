package dev.rapport.touchpoint.commitment.store;

import dev.rapport.touchpoint.commitment.BreakCommitments;
import dev.rapport.touchpoint.touch.Touches;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Looks for commitments whose time ran out every few seconds, each in a transaction of its own: what several replicas find
 * at once is broken by the first that gets the contact's lock.
 */
@Singleton
class BreakingJob {
    private static final Logger LOG = Logger.getLogger(BreakingJob.class);

    private final BreakCommitments commitments;

    BreakingJob(BreakCommitments commitments) {
        this.commitments = commitments;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void breakDue() {
        commitments.due().forEach(this::breakOne);
    }

    /** One that cannot be written now holds up none of the others. */
    private void breakOne(Touches.Key commitment) {
        try {
            QuarkusTransaction.requiringNew().run(() -> commitments.breakOne(commitment));
        } catch (RuntimeException e) {
            LOG.warnf("commitment %s could not be broken now, and is tried again: %s", commitment.id(), e.getMessage());
        }
    }
}
