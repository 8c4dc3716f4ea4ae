package dev.rapport.advisor.rebuild;

import dev.rapport.advisor.rebuild.Past.Given;
import dev.rapport.advisor.rebuild.Rebuilds.Taken;
import dev.rapport.messaging.PassingFault;
import dev.rapport.messaging.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works rebuilds off in the background; one that a crash ended is begun again: what was taken in before is known then. */
@Singleton
class WorkRebuildsOff {
    private static final Logger LOG = Logger.getLogger(WorkRebuildsOff.class);
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Rebuilds rebuilds;
    private final Past past;
    private final JudgeAfresh judgeAfresh;
    private final Clock clock;
    private volatile boolean open = true;

    WorkRebuildsOff(@Worker Rebuilds rebuilds, Past past, JudgeAfresh judgeAfresh, Clock clock) {
        this.rebuilds = rebuilds;
        this.past = past;
        this.judgeAfresh = judgeAfresh;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        open = false;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void workOff() {
        for (Optional<Taken> next = take(); open && next.isPresent(); next = take()) {
            workOff(next.get());
        }
    }

    private Optional<Taken> take() {
        Instant now = clock.instant();
        return rebuilds.take(now, now.plus(LEASE));
    }

    private void workOff(Taken taken) {
        try {
            Optional<Map<UUID, Given>> given = past.takeInAgain(taken.workspace(), (done, total) -> {
                rebuilds.progress(taken, done, total, clock.instant().plus(LEASE));
                return open;
            });
            if (given.isPresent() && judge(taken.workspace(), given.get())) {
                rebuilds.end(taken, Rebuild.Status.DONE, clock.instant());
            }
        } catch (RuntimeException e) {
            if (open && !PassingFault.in(e)) {
                LOG.errorf(e, "rebuild %s cannot be worked off", taken.id());
                rebuilds.end(taken, Rebuild.Status.FAILED, clock.instant());
            }
        }
    }

    /** False: it was stopped. */
    private boolean judge(String workspace, Map<UUID, Given> given) {
        @Nullable UUID through = null;
        do {
            @Nullable UUID from = through;
            through = QuarkusTransaction.requiringNew().call(() -> judgeAfresh.judge(workspace, from, given));
        } while (open && through != null);
        return open;
    }
}
