package dev.rapport.advisor.console.relationship;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The course of a health as a small line, {@value #WIDTH} wide and {@value #HEIGHT} high.
 *
 * @param points as SVG has them
 * @param says the same for those who do not see it
 */
public record Spark(String points, String says) {
    private static final int WIDTH = 80;
    private static final int HEIGHT = 24;
    private static final int EDGE = 2;

    /** @param weekly the oldest first, null where the relationship was new; @return null for less than a line */
    public static @Nullable Spark of(List<@Nullable Double> weekly) {
        List<String> points = new ArrayList<>();
        List<Double> known = new ArrayList<>();
        IntStream.range(0, weekly.size()).forEach(at -> {
            Double score = weekly.get(at);
            if (score != null) {
                known.add(score);
                points.add(String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        x(at, weekly.size()),
                        EDGE + (HEIGHT - 2 * EDGE) * (1 - score / 100)));
            }
        });
        return known.size() < 2
                ? null
                : new Spark(
                        String.join(" ", points),
                        "Health over %d weeks: from %d to %d"
                                .formatted(
                                        known.size() - 1, Math.round(known.getFirst()), Math.round(known.getLast())));
    }

    private static double x(int at, int of) {
        return EDGE + (WIDTH - 2.0 * EDGE) * at / (of - 1);
    }
}
