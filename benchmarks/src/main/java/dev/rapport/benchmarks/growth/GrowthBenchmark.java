package dev.rapport.benchmarks.growth;

import dev.rapport.benchmarks.frame.Benchmark;
import dev.rapport.benchmarks.frame.Comparison;
import dev.rapport.benchmarks.frame.Goal;
import dev.rapport.benchmarks.frame.Measure;
import dev.rapport.benchmarks.frame.Options;
import dev.rapport.benchmarks.frame.Progress;
import dev.rapport.benchmarks.process.Servers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What many contacts cost beside few, and a long timeline beside a short one. Sizes follow each other: none can be made small again. */
public final class GrowthBenchmark implements Benchmark {
    @Override
    public String name() {
        return "growth";
    }

    @Override
    public void run(Options options, Progress progress) throws Exception {
        List<Integer> sizes = options.shortened() ? List.of(1_000, 10_000) : List.of(10_000, 100_000, 1_000_000);
        // What takes longest comes last.
        GrownStack.measure(sizes, options, progress);
        ofTheAdvisor(sizes, options, progress);
    }

    private static void ofTheAdvisor(List<Integer> sizes, Options options, Progress progress) throws Exception {
        Map<String, Map<Measure, List<Double>>> costs = largestFirst(sizes);
        Map<String, Map<Measure, List<Double>>> lists = largestFirst(sizes);
        progress.says("growth: tells an advisor of the first people");
        try (Servers servers = Servers.start();
                var advisor = new GrownAdvisor(servers, options, sizes.getLast())) {
            for (int size : sizes) {
                progress.says("growth: %,d contacts".formatted(size));
                advisor.growTo(size);
                progress.says("growth: %,d contacts, the lists of the advisor".formatted(size));
                lists.put(contacts(size), advisor.lists());
                progress.says("growth: %,d contacts, intake".formatted(size));
                costs.put(contacts(size), advisor.measure());
            }
        }
        Goal goal = Goal.atMost(GrownAdvisor.COST, contacts(sizes.getFirst()), 1.2);
        progress.measured(Comparison.outcome("growth: intake of one advisor", costs, List.of(goal)));
        progress.measured(Comparison.outcome("growth: lists of the advisor, median of a page of 50", lists, List.of()));
    }

    /** The table compares the first with all others. */
    static Map<String, Map<Measure, List<Double>>> largestFirst(List<Integer> sizes) {
        Map<String, Map<Measure, List<Double>>> all = new LinkedHashMap<>();
        sizes.reversed().forEach(size -> all.put(contacts(size), Map.of()));
        return all;
    }

    static String contacts(int size) {
        return "%,d contacts".formatted(size);
    }
}
