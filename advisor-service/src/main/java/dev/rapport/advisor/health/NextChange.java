package dev.rapport.advisor.health;

import dev.rapport.advisor.health.part.Goodwill;
import dev.rapport.advisor.policy.HealthWeights;
import dev.rapport.advisor.relationship.Relationship;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When the health of a relationship changes by a point, or its band, although nothing happens. */
public final class NextChange {
    private static final Duration FIRST_STEP = Duration.ofHours(6);
    private static final Duration LAST_LOOK = Duration.ofDays(48);
    private static final Duration CLOSE_ENOUGH = Duration.ofMinutes(10);
    /** What is far ahead is not looked for to the minute: within one part in so many of the time until then. */
    private static final int PARTS = 64;

    private NextChange() {}

    /**
     * Shortly after the first change, or when it should be looked at again before. Of one of whom there is too little to call well or
     * poor: when a question turns into one that was ignored; null when there is none.
     */
    public static @Nullable Instant of(Relationship relationship, HealthWeights weights, Instant now) {
        Double score = HealthOf.score(relationship, weights, now);
        if (score == null) {
            return Goodwill.nextIgnored(relationship, now).orElse(null);
        }
        Instant same = now;
        Duration step = FIRST_STEP;
        while (step.compareTo(LAST_LOOK) <= 0) {
            Instant then = now.plus(step);
            if (differs(score, relationship, weights, then)) {
                return first(score, relationship, weights, same, then, closeEnough(step));
            }
            same = then;
            step = step.multipliedBy(2);
        }
        return same;
    }

    private static Duration closeEnough(Duration step) {
        Duration part = step.dividedBy(PARTS);
        return part.compareTo(CLOSE_ENOUGH) > 0 ? part : CLOSE_ENOUGH;
    }

    private static Instant first(
            double score,
            Relationship relationship,
            HealthWeights weights,
            Instant same,
            Instant different,
            Duration closeEnough) {
        Instant from = same;
        Instant to = different;
        while (Duration.between(from, to).compareTo(closeEnough) > 0) {
            Instant middle = from.plus(Duration.between(from, to).dividedBy(2));
            if (differs(score, relationship, weights, middle)) {
                to = middle;
            } else {
                from = middle;
            }
        }
        // Of a change that is still far off the next look, before it, will know more.
        return Duration.between(from, to).compareTo(CLOSE_ENOUGH) > 0 ? from : to;
    }

    private static boolean differs(double score, Relationship relationship, HealthWeights weights, Instant then) {
        double other = Objects.requireNonNull(HealthOf.score(relationship, weights, then));
        return Math.round(other) != Math.round(score) || HealthOf.band(other) != HealthOf.band(score);
    }
}
