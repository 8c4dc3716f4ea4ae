package dev.rapport.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a process takes. Linux only. */
public final class Memory {
    private Memory() {}

    /** In MiB: of what processes share, each is given its part. */
    public static double resident(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("the memory of process " + process.pid() + " cannot be read", e);
        }
    }

    /** Of a process and all that it has started. */
    public static double ofAll(ProcessHandle process) {
        return resident(process)
                + process.descendants().mapToDouble(Memory::resident).sum();
    }
}
