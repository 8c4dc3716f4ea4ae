package dev.rapport.benchmarks.process;

import java.time.Duration;
import java.util.stream.Stream;

/** How much of the processors a process has taken: says more than the clock where others want them too. */
public final class Processor {
    private Processor() {}

    /** In seconds, by a process and all that it has started and that still run. */
    public static double ofAll(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(one ->
                        one.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9)
                .sum();
    }
}
