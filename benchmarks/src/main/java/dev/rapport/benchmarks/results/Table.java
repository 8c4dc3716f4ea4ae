package dev.rapport.benchmarks.results;

import dev.rapport.benchmarks.frame.Comparison.Outcome;
import dev.rapport.benchmarks.frame.Figure;
import dev.rapport.benchmarks.frame.Goal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An outcome for people. */
public final class Table {
    private static final String LINE = "  %-34s %-16s %12s %-8s %12s … %-12s %8s  %s%n";

    private Table() {}

    public static String of(Outcome outcome) {
        var text = new StringBuilder(outcome.title()).append('\n');
        text.append(LINE.formatted("", "", "median", "", "lowest", "highest", "ratio", "goal"));
        for (Figure figure : outcome.figures()) {
            text.append(LINE.formatted(
                            figure.contender(),
                            figure.measure().name(),
                            number(figure.median()),
                            figure.measure().unit(),
                            number(figure.lowest()),
                            number(figure.highest()),
                            figure.ratio() == null ? "" : number(figure.ratio()),
                            goal(figure.goal(), figure.reached()))
                    .stripTrailing());
            text.append('\n');
        }
        return text.append("  ratio: the first's figure divided by this one, the median of the rounds\n")
                .toString();
    }

    private static String goal(@Nullable Goal goal, @Nullable Boolean reached) {
        return goal == null
                ? ""
                : (goal.atLeast() ? ">= " : "<= ")
                        + number(goal.limit())
                        + (Boolean.TRUE.equals(reached) ? ", reached" : ", not reached");
    }

    /** Three digits that matter; whole numbers from a hundred on. */
    static String number(double value) {
        double size = Math.abs(value);
        return String.format(
                Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f", value);
    }
}
