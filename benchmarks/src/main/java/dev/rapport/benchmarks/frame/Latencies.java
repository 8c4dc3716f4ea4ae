package dev.rapport.benchmarks.frame;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each of many took. */
public final class Latencies {
    public static final Measure P50 = new Measure("p50", "ms");
    public static final Measure P99 = new Measure("p99", "ms");
    public static final Measure THROUGHPUT = new Measure("throughput", "1/s");

    private long[] nanos = new long[1024];
    private int count;

    public synchronized void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    public synchronized int count() {
        return count;
    }

    public Map<Measure, Double> percentiles() {
        long[] sorted = sorted();
        Map<Measure, Double> percentiles = new LinkedHashMap<>();
        percentiles.put(P50, at(sorted, 0.50));
        percentiles.put(P99, at(sorted, 0.99));
        return percentiles;
    }

    private synchronized long[] sorted() {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The smallest value that this share of all does not exceed, in milliseconds. */
    private static double at(long[] sorted, double share) {
        int place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, place)] / 1e6;
    }
}
