package dev.rapport.e2e.flood;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Does the same again and again while something else happens, and tells how long it took each time. */
final class Probe implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final FutureTask<List<Duration>> probing;
    private volatile boolean open = true;

    /** @param once what is timed; its failure is the probe's */
    Probe(Callable<?> once) {
        probing = new FutureTask<>(() -> times(once));
        Thread.ofPlatform().daemon().name("probe").start(probing);
    }

    private List<Duration> times(Callable<?> once) throws Exception {
        List<Duration> times = new ArrayList<>();
        do {
            long start = System.nanoTime();
            once.call();
            times.add(Duration.ofNanos(System.nanoTime() - start));
            Thread.sleep(BETWEEN);
        } while (open);
        return times;
    }

    /** Ends it. */
    Figures figures() throws Exception {
        open = false;
        List<Duration> times = new ArrayList<>(probing.get());
        Collections.sort(times);
        return new Figures(times.size(), times.get(times.size() / 2), times.getLast());
    }

    @Override
    public void close() {
        open = false;
    }

    record Figures(int times, Duration median, Duration longest) {
        @Override
        public String toString() {
            return "median %d ms, longest %d ms (%d times)"
                    .formatted(median.toMillis(), longest.toMillis(), times)
                    .toLowerCase(Locale.ROOT);
        }
    }
}
