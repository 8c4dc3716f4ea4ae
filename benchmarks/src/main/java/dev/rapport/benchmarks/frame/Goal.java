package dev.rapport.benchmarks.frame;

import org.jspecify.annotations.Nullable;

/**
 * What the subject is to reach: a share of a baseline's figure, or a figure of its own.
 *
 * @param baseline null: the limit is for the figure itself
 * @param atLeast else the limit is the most that it may be
 */
public record Goal(Measure measure, @Nullable String baseline, boolean atLeast, double limit) {

    public static Goal atLeast(Measure measure, String baseline, double ratio) {
        return new Goal(measure, baseline, true, ratio);
    }

    public static Goal atMost(Measure measure, String baseline, double ratio) {
        return new Goal(measure, baseline, false, ratio);
    }

    public static Goal atMost(Measure measure, double figure) {
        return new Goal(measure, null, false, figure);
    }

    public boolean reachedBy(double value) {
        return atLeast ? value >= limit : value <= limit;
    }
}
