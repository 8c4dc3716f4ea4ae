package dev.rapport.benchmarks.intake;

import dev.rapport.benchmarks.process.Program;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Watches a program take in what waits for it. */
public record Meter(Program program, LongSupplier taken) {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /**
     * Events a second while it goes from one number of events to the other; returns when it has reached the end.
     *
     * @param from here the program has warmed up
     * @param to there is still more for it to do, so that it does not wait for company before it says how far it is
     */
    public double rate(long from, long to, long end) throws InterruptedException {
        long first = reach(from);
        long start = System.nanoTime();
        long last = reach(to);
        long took = System.nanoTime() - start;
        reach(end);
        if (last <= first) {
            throw new IllegalStateException("too few events to measure: take more with --events");
        }
        return (last - first) * 1e9 / took;
    }

    /** Waits until it has taken in so many, and says how many they are then. */
    public long reach(long count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long now = taken.getAsLong();
        while (now < count) {
            program.checkAlive();
            if (System.nanoTime() > end) {
                throw new IllegalStateException("%d of %d events were taken in".formatted(now, count));
            }
            Thread.sleep(20);
            now = taken.getAsLong();
        }
        return now;
    }
}
