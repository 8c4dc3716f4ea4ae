package dev.rapport.benchmarks.start;

import dev.rapport.benchmarks.frame.Benchmark;
import dev.rapport.benchmarks.frame.Comparison;
import dev.rapport.benchmarks.frame.Comparison.Outcome;
import dev.rapport.benchmarks.frame.Contender;
import dev.rapport.benchmarks.frame.Goal;
import dev.rapport.benchmarks.frame.Measure;
import dev.rapport.benchmarks.frame.Options;
import dev.rapport.benchmarks.frame.Progress;
import dev.rapport.stack.files.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packaged stack: the first start on an empty folder, and the next on what it left; and its memory once it is ready. */
public final class StartBenchmark implements Benchmark {
    private static final Measure READY = new Measure("ready", "s");
    private static final Measure MEMORY = new Measure("memory", "MiB");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Outcome> run(Options options, Progress progress) {
        var comparison = new Comparison(
                "start: ./rapport up",
                List.of(
                        new Contender("started again", () -> again(options.home())),
                        new Contender("on an empty folder", () -> first(options.home()))),
                List.of(Goal.atMost(READY, 20), Goal.atMost(MEMORY, 1536)));
        return List.of(comparison.run(options.rounds(), progress));
    }

    private static Map<Measure, Double> first(Path home) throws Exception {
        Path data = Files.createTempDirectory("rapport-benchmark-");
        try {
            return start(home, data);
        } finally {
            Folders.delete(data);
        }
    }

    private static Map<Measure, Double> again(Path home) throws Exception {
        Path data = Files.createTempDirectory("rapport-benchmark-");
        try {
            start(home, data);
            return start(home, data);
        } finally {
            Folders.delete(data);
        }
    }

    private static Map<Measure, Double> start(Path home, Path data) throws Exception {
        long begin = System.nanoTime();
        try (RunningStack stack = RunningStack.start(home, data)) {
            Map<Measure, Double> measured = new LinkedHashMap<>();
            measured.put(READY, (System.nanoTime() - begin) / 1e9);
            Map<String, Double> parts = stack.memory();
            measured.put(
                    MEMORY,
                    parts.values().stream().mapToDouble(Double::doubleValue).sum());
            parts.forEach((part, size) -> measured.put(new Measure(part, "MiB"), size));
            return measured;
        }
    }
}
