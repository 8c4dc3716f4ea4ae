package dev.rapport.advisor.backtest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The backtests that were asked for. */
public interface Backtests {
    void add(Backtest backtest);

    Optional<Backtest> find(String workspace, UUID id);

    /** Takes the longest waiting one that nobody works on, until then. */
    Optional<Backtest> take(Instant now, Instant until);

    /** Says how far it is, and that somebody works on it until then. */
    void progress(Backtest backtest, long done, long total, Instant until);

    void finish(Backtest backtest, BacktestResult result, Instant now);

    void fail(Backtest backtest, Instant now);
}
