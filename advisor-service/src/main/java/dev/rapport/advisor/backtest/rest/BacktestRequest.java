package dev.rapport.advisor.backtest.rest;

import dev.rapport.advisor.policy.Policy;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A policy to be played over the past.
 *
 * @param policy left out: each verdict is judged by the policy that it was given by, which gives the same again
 * @param from of the verdicts that were given since; @param to and before this; left out: until now
 */
public record BacktestRequest(
        @Nullable Policy policy,
        @NotNull(message = "is needed") Instant from,
        @Nullable Instant to) {}
