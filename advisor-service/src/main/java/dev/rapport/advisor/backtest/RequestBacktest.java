package dev.rapport.advisor.backtest;

import dev.rapport.advisor.policy.Policy;
import dev.rapport.messaging.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts a backtest in line. Runs in a transaction of the caller's workspace. */
@Singleton
public class RequestBacktest {
    private final Backtests backtests;
    private final Ids ids;
    private final Clock clock;

    RequestBacktest(Backtests backtests, Ids ids, Clock clock) {
        this.backtests = backtests;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param policy null replays */
    public Backtest request(String workspace, @Nullable Policy policy, Instant from, Instant to, String by) {
        Backtest backtest = new Backtest(
                workspace,
                ids.next(),
                policy,
                from,
                to,
                by,
                clock.instant(),
                Backtest.Status.RUNNING,
                0,
                0,
                null,
                null);
        backtests.add(backtest);
        return backtest;
    }
}
