package dev.rapport.benchmarks.start;

import dev.rapport.benchmarks.frame.Benchmark;
import dev.rapport.benchmarks.frame.Comparison;
import dev.rapport.benchmarks.frame.Contender;
import dev.rapport.benchmarks.frame.Goal;
import dev.rapport.benchmarks.frame.Measure;
import dev.rapport.benchmarks.frame.Options;
import dev.rapport.benchmarks.frame.Progress;
import dev.rapport.stack.files.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The packaged stack: the first start on an empty folder, and the next on what it left, with and without what the JDK has kept of the
 * classes; and its memory once it is ready. Then one service alone.
 */
public final class StartBenchmark implements Benchmark {
    static final Measure READY = new Measure("ready", "s");
    static final Measure PROCESSOR = new Measure("processor time", "s");
    static final Measure MEMORY = new Measure("memory", "MiB");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Options options, Progress progress) {
        Path home = options.home();
        var comparison = new Comparison(
                "start: ./rapport up",
                List.of(
                        new Contender("started again", () -> again(home, () -> {})),
                        new Contender("with no archive of classes", () -> again(home, () -> forgetClasses(home))),
                        new Contender("on an empty folder", () -> first(home))),
                List.of(Goal.atMost(READY, 20), Goal.atMost(MEMORY, 1536)));
        progress.measured(comparison.run(options.rounds(), progress));
        OneService.measure(options, progress);
    }

    private static Map<Measure, Double> first(Path home) throws Exception {
        Path data = Files.createTempDirectory("rapport-benchmark-");
        try {
            return start(home, data);
        } finally {
            Folders.delete(data);
        }
    }

    private static Map<Measure, Double> again(Path home, Runnable meanwhile) throws Exception {
        Path data = Files.createTempDirectory("rapport-benchmark-");
        try {
            start(home, data);
            meanwhile.run();
            return start(home, data);
        } finally {
            Folders.delete(data);
        }
    }

    /** The next stop keeps them anew. */
    private static void forgetClasses(Path home) {
        try {
            Folders.delete(home.resolve("target/archives"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Measure, Double> start(Path home, Path data) throws Exception {
        long begin = System.nanoTime();
        try (RunningStack stack = RunningStack.start(home, data)) {
            Map<Measure, Double> measured = new LinkedHashMap<>();
            measured.put(READY, (System.nanoTime() - begin) / 1e9);
            measured.put(PROCESSOR, stack.processor());
            Map<String, Double> parts = stack.memory();
            measured.put(
                    MEMORY,
                    parts.values().stream().mapToDouble(Double::doubleValue).sum());
            parts.forEach((part, size) -> measured.put(new Measure(part, "MiB"), size));
            return measured;
        }
    }
}
