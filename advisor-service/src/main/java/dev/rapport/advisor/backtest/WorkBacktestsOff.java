package dev.rapport.advisor.backtest;

import dev.rapport.advisor.backtest.Archive.Span;
import dev.rapport.messaging.Worker;
import dev.rapport.messaging.fault.PassingFault;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Works backtests off in the background, one at a time on each replica; one that a crash ended is begun again. */
@Singleton
class WorkBacktestsOff {
    private static final Logger LOG = Logger.getLogger(WorkBacktestsOff.class);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Backtests backtests;
    private final PlayPolicy playPolicy;
    private final Clock clock;
    private volatile boolean open = true;

    WorkBacktestsOff(@Worker Backtests backtests, PlayPolicy playPolicy, Clock clock) {
        this.backtests = backtests;
        this.playPolicy = playPolicy;
        this.clock = clock;
    }

    /** What is under way is begun again elsewhere, or after the next start. */
    void stop(@Observes ShutdownEvent event) {
        open = false;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void workOff() throws InterruptedException {
        for (var next = take(); open && next.isPresent(); next = take()) {
            workOff(next.get());
        }
    }

    private Optional<Backtest> take() {
        Instant now = clock.instant();
        return backtests.take(now, now.plus(LEASE));
    }

    private void workOff(Backtest backtest) throws InterruptedException {
        Span span = new Span(backtest.workspace(), backtest.from(), backtest.to());
        try {
            BacktestResult result = playPolicy.play(span, backtest.policy(), (done, total) -> {
                backtests.progress(backtest, done, total, clock.instant().plus(LEASE));
                return open;
            });
            if (result != null) {
                backtests.finish(backtest, result, clock.instant());
            }
        } catch (RuntimeException e) {
            if (open && !PassingFault.in(e)) {
                LOG.errorf(e, "backtest %s cannot be worked off", backtest.id());
                backtests.fail(backtest, clock.instant());
            }
        }
    }
}
