package dev.rapport.benchmarks.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.benchmarks.frame.Comparison.Outcome;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Measure RATE = new Measure("rate", "1/s");
    private final List<String> ran = new ArrayList<>();

    @Test
    void allRunInEveryRoundAndAnotherOneFirst() {
        var comparison = new Comparison("it", List.of(contender("us", 1, 1), contender("them", 1, 1)), List.of());

        comparison.run(2, Progress.SILENT);

        assertThat(ran).containsExactly("us", "them", "them", "us");
    }

    @Test
    void aRatioIsTheMedianOfTheRatiosOfEachRound() {
        // A busy moment made all of the second round slow: the medians of the figures say 30 / 40, each round says half
        // or less.
        var comparison =
                new Comparison("it", List.of(contender("us", 50, 10, 30), contender("them", 100, 20, 40)), List.of());

        Outcome outcome = comparison.run(3, Progress.SILENT);

        Figure them = outcome.figures().getLast();
        assertThat(them.median()).isEqualTo(40);
        assertThat(them.lowest()).isEqualTo(20);
        assertThat(them.highest()).isEqualTo(100);
        assertThat(them.ratio()).isEqualTo(0.5);
    }

    @Test
    void aGoalIsForTheRatioToItsBaselineAlone() {
        var comparison = new Comparison(
                "it",
                List.of(contender("us", 30), contender("decoder", 100), contender("streams", 20)),
                List.of(Goal.atLeast(RATE, "decoder", 0.31), Goal.atLeast(RATE, "streams", 1.2)));

        Outcome outcome = comparison.run(1, Progress.SILENT);

        assertThat(outcome.figures()).extracting(Figure::reached).containsExactly(null, false, true);
    }

    @Test
    void aGoalOfItsOwnIsForTheSubject() {
        var comparison = new Comparison(
                "it", List.of(contender("us", 19), contender("them", 30)), List.of(Goal.atMost(RATE, 20)));

        Outcome outcome = comparison.run(1, Progress.SILENT);

        assertThat(outcome.figures()).extracting(Figure::reached).containsExactly(true, null);
    }

    @Test
    void whoFailsEndsTheComparison() {
        Contender broken = new Contender("broken", () -> {
            throw new IllegalStateException("no broker");
        });
        var comparison = new Comparison("it", List.of(broken), List.of());

        assertThatThrownBy(() -> comparison.run(1, Progress.SILENT))
                .hasMessageContaining("broken")
                .hasMessageContaining("no broker");
    }

    private Contender contender(String name, double... rounds) {
        Iterator<Double> next = java.util.Arrays.stream(rounds).iterator();
        return new Contender(name, () -> {
            ran.add(name);
            return Map.of(RATE, next.next());
        });
    }
}
