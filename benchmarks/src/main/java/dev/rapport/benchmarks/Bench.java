package dev.rapport.benchmarks;

import dev.rapport.benchmarks.check.CheckBenchmark;
import dev.rapport.benchmarks.frame.Benchmark;
import dev.rapport.benchmarks.frame.Comparison.Outcome;
import dev.rapport.benchmarks.frame.Options;
import dev.rapport.benchmarks.frame.Progress;
import dev.rapport.benchmarks.growth.GrowthBenchmark;
import dev.rapport.benchmarks.intake.IntakeBenchmark;
import dev.rapport.benchmarks.judge.JudgeBenchmark;
import dev.rapport.benchmarks.results.Machine;
import dev.rapport.benchmarks.results.Results;
import dev.rapport.benchmarks.results.Table;
import dev.rapport.benchmarks.start.StartBenchmark;
import dev.rapport.benchmarks.verdict.VerdictBenchmark;
import dev.rapport.stack.cli.StackLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code ./rapport bench}: runs benchmarks, prints their tables, and keeps them under {@code benchmarks/results/}. */
public final class Bench {
    private static final List<Benchmark> ALL = List.of(
            new JudgeBenchmark(),
            new IntakeBenchmark(),
            new CheckBenchmark(),
            new VerdictBenchmark(),
            new GrowthBenchmark(),
            new StartBenchmark());

    private Bench() {}

    /** Exit code 2: the arguments are wrong; 1: a benchmark could not be run. Goals that are not reached are no failure. */
    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("rapport.home"));
        Options options;
        try {
            options = Options.of(home, ALL.stream().map(Benchmark::name).toList(), List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println("rapport bench: " + e.getMessage());
            System.exit(2);
            return;
        }
        StackLog.to(home.resolve("benchmarks/target/bench.log"));
        try {
            for (Benchmark benchmark : ALL) {
                if (options.benchmarks().contains(benchmark.name())) {
                    run(benchmark, options);
                }
            }
            // What a library left running need not be waited for.
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(Benchmark benchmark, Options options) throws Exception {
        Machine machine = Machine.here();
        Instant now = Instant.now();
        var terminal = new Terminal();
        benchmark.run(options, terminal);
        var results = new Results(benchmark.name(), now, options.shortened(), machine, terminal.outcomes);
        // What was cut short says nothing, and takes no true result's place.
        results.write(options.home().resolve(options.shortened() ? "benchmarks/target/results" : "benchmarks/results"));
    }

    private static final class Terminal implements Progress {
        private final List<Outcome> outcomes = new ArrayList<>();

        @Override
        public void says(String line) {
            System.err.println("  " + line);
        }

        @Override
        public void measured(Outcome outcome) {
            outcomes.add(outcome);
            System.out.println(Table.of(outcome));
        }
    }
}
