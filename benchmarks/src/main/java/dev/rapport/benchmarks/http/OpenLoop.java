package dev.rapport.benchmarks.http;

import dev.rapport.benchmarks.frame.Latencies;
import dev.rapport.benchmarks.frame.Measure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Asks so many times a second, whether or not it was answered, and counts from the moment at which it was to ask: a stall is not
 * made better by what was not asked meanwhile. What fails, or is not answered within a minute, counts as a minute.
 */
public final class OpenLoop {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private OpenLoop() {}

    /**
     * @param question is done when it is answered; the first few, for as long as the warm-up, do not count
     * @throws IllegalStateException nothing was answered
     */
    public static Map<Measure, Double> run(
            int perSecond, Duration warmUp, Duration measured, Supplier<CompletableFuture<?>> question)
            throws Exception {
        long period = 1_000_000_000L / perSecond;
        long skipped = warmUp.toNanos() / period;
        long all = skipped + measured.toNanos() / period;
        var latencies = new Latencies();
        List<CompletableFuture<Boolean>> asked = new ArrayList<>();
        long start = System.nanoTime();
        for (long at = 0; at < all; at++) {
            long due = start + at * period;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            boolean counts = at >= skipped;
            asked.add(question.get()
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .handle((answer, failure) -> {
                        if (counts) {
                            latencies.add(failure == null ? System.nanoTime() - due : PATIENCE.toNanos());
                        }
                        return failure == null;
                    }));
        }
        CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).get();
        if (asked.stream().noneMatch(CompletableFuture::join)) {
            throw new IllegalStateException("nothing was answered");
        }
        return latencies.percentiles();
    }
}
