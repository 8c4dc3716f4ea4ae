package dev.rapport.advisor.backtest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.advisor.backtest.Backtest;
import dev.rapport.advisor.backtest.BacktestResult;
import dev.rapport.advisor.policy.Policy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A backtest, and how far it is.
 *
 * @param done verdicts so far, of {@code total}
 * @param result null until the status is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BacktestView(
        UUID id,
        Backtest.Status status,
        @Nullable Policy policy,
        Instant from,
        Instant to,
        String requestedBy,
        Instant requestedAt,
        long done,
        long total,
        @Nullable BacktestResult result,
        @Nullable Instant finishedAt) {

    static BacktestView of(Backtest backtest) {
        return new BacktestView(
                backtest.id(),
                backtest.status(),
                backtest.policy(),
                backtest.from(),
                backtest.to(),
                backtest.requestedBy(),
                backtest.requestedAt(),
                backtest.done(),
                backtest.total(),
                backtest.result(),
                backtest.finishedAt());
    }
}
