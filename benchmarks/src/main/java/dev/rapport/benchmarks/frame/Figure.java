package dev.rapport.benchmarks.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure of one contender over all rounds.
 *
 * @param rounds what each round gave, in their order
 * @param ratio the subject's figure divided by this one, as the median over the rounds; null for the subject itself
 * @param goal what the subject is to reach here; null where there is no goal
 * @param reached null without a goal
 */
public record Figure(
        String contender,
        Measure measure,
        double median,
        double lowest,
        double highest,
        List<Double> rounds,
        @Nullable Double ratio,
        @Nullable Goal goal,
        @Nullable Boolean reached) {

    static Figure of(
            String contender, Measure measure, List<Double> rounds, @Nullable Double ratio, @Nullable Goal goal) {
        double median = median(rounds);
        return new Figure(
                contender,
                measure,
                median,
                rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                rounds.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                List.copyOf(rounds),
                ratio,
                goal,
                goal == null ? null : goal.reachedBy(ratio == null ? median : ratio));
    }

    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
