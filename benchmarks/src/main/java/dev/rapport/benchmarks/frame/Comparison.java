package dev.rapport.benchmarks.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A subject beside its baselines. What disturbs the machine for a while disturbs all of them: they run in turn, another one
 * first in every round, and are compared round by round.
 *
 * @param contenders the subject first
 */
public record Comparison(String title, List<Contender> contenders, List<Goal> goals) {

    /** How it came out: a figure for each measure of each contender, the subject's first. */
    public record Outcome(String title, List<Figure> figures) {}

    /** @throws IllegalStateException when a contender fails: half a comparison is none */
    public Outcome run(int rounds, Progress progress) {
        Map<String, Map<Measure, List<Double>>> all = new LinkedHashMap<>();
        // The subject first, whoever runs first.
        contenders.forEach(contender -> all.put(contender.name(), new LinkedHashMap<>()));
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < contenders.size(); turn++) {
                Contender contender = contenders.get((round + turn) % contenders.size());
                progress.says("%s: round %d of %d, %s".formatted(title, round + 1, rounds, contender.name()));
                Map<Measure, List<Double>> measured =
                        all.computeIfAbsent(contender.name(), name -> new LinkedHashMap<>());
                run(contender)
                        .forEach((measure, value) -> measured.computeIfAbsent(measure, first -> new ArrayList<>())
                                .add(value));
            }
        }
        return outcome(title, all, goals);
    }

    /** @param all of each contender, the subject first, what each round gave */
    public static Outcome outcome(String title, Map<String, Map<Measure, List<Double>>> all, List<Goal> goals) {
        String subject = all.keySet().iterator().next();
        Map<Measure, List<Double>> ofSubject = all.getOrDefault(subject, Map.of());
        List<Figure> figures = new ArrayList<>();
        all.forEach((contender, measured) -> measured.forEach((measure, values) -> {
            boolean compared = !contender.equals(subject);
            Goal goal = goals.stream()
                    .filter(one -> one.measure().equals(measure))
                    .filter(one -> Objects.equals(one.baseline(), compared ? contender : null))
                    .findFirst()
                    .orElse(null);
            figures.add(Figure.of(
                    contender,
                    measure,
                    values,
                    compared ? ratio(ofSubject.getOrDefault(measure, List.of()), values) : null,
                    goal));
        }));
        return new Outcome(title, figures);
    }

    private static Map<Measure, Double> run(Contender contender) {
        try {
            return contender.round().run();
        } catch (Exception e) {
            throw new IllegalStateException(contender.name() + " could not be measured: " + e.getMessage(), e);
        }
    }

    /** Null when the subject was not measured by this. */
    private static @Nullable Double ratio(List<Double> ofSubject, List<Double> ofBaseline) {
        List<Double> ratios = IntStream.range(0, Math.min(ofSubject.size(), ofBaseline.size()))
                .mapToObj(round -> ofSubject.get(round) / ofBaseline.get(round))
                .toList();
        return ratios.isEmpty() ? null : Figure.median(ratios);
    }
}
