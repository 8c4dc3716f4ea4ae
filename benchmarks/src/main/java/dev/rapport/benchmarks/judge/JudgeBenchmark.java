package dev.rapport.benchmarks.judge;

import dev.rapport.benchmarks.frame.Benchmark;
import dev.rapport.benchmarks.frame.Comparison;
import dev.rapport.benchmarks.frame.Goal;
import dev.rapport.benchmarks.frame.Measure;
import dev.rapport.benchmarks.frame.Options;
import dev.rapport.benchmarks.frame.Progress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One judgement beside its parts, as JMH measures them: what each measured iteration had as its median. */
public final class JudgeBenchmark implements Benchmark {
    private static final Measure MEDIAN = new Measure("one", "µs");
    private static final double MICROS = 20;

    /** In the order in which the table tells them. */
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("judgement", "judgement of 60 words");
        NAMES.put("reading", "of it, reading the text");
        NAMES.put("readingByPatternsAlone", "of that, by patterns alone");
        NAMES.put("baselineWordsLookedUp", "cutting the text into words");
        NAMES.put("decode", "decoding an event");
        NAMES.put("fold", "folding an event");
        NAMES.put("health", "scoring a relationship");
    }

    @Override
    public String name() {
        return "judge";
    }

    @Override
    public void run(Options options, Progress progress) throws RunnerException {
        Map<String, Map<Measure, List<Double>>> all = new LinkedHashMap<>();
        NAMES.values().forEach(name -> all.put(name, new LinkedHashMap<>()));
        for (Map.Entry<String, String> part : NAMES.entrySet()) {
            progress.says("judge: " + part.getValue());
            Collection<RunResult> results = new Runner(jmh(part.getKey(), options)).run();
            all.put(part.getValue(), Map.of(MEDIAN, medians(results)));
        }
        progress.measured(
                Comparison.outcome("judge: microseconds, once it is warm", all, List.of(Goal.atMost(MEDIAN, MICROS))));
    }

    private static org.openjdk.jmh.runner.options.Options jmh(String method, Options options) {
        ChainedOptionsBuilder builder = new OptionsBuilder()
                .include(JudgementParts.class.getName() + "\\." + method + "$")
                .verbosity(VerboseMode.SILENT)
                .forks(options.shortened() ? 1 : options.rounds());
        return options.shortened()
                ? builder.warmupIterations(1)
                        .warmupTime(TimeValue.milliseconds(500))
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(500))
                        .build()
                : builder.build();
    }

    private static List<Double> medians(Collection<RunResult> results) {
        return results.stream()
                .flatMap(result -> result.getBenchmarkResults().stream())
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream)
                .map(iteration -> iteration.getPrimaryResult().getStatistics().getPercentile(50))
                .toList();
    }
}
