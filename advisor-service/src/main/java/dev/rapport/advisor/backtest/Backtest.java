package dev.rapport.advisor.backtest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.advisor.policy.Policy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A policy to be played over the past.
 *
 * @param policy null replays: each verdict is judged by the policy that it was given by
 * @param from of the verdicts that were given then, and {@code to}, which is no more among them
 * @param done verdicts so far, of {@code total}
 * @param result null until it is done
 */
public record Backtest(
        String workspace,
        UUID id,
        @Nullable Policy policy,
        Instant from,
        Instant to,
        String requestedBy,
        Instant requestedAt,
        Status status,
        long done,
        long total,
        @Nullable BacktestResult result,
        @Nullable Instant finishedAt) {

    public enum Status {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE,
        @JsonProperty("failed")
        FAILED
    }
}
