package dev.rapport.advisor.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;

/** When two relationships are the same: sums of doubles differ by the order in which they were made. */
final class Sameness {
    private Sameness() {}

    static void assertSame(Relationship one, Relationship other) {
        assertThat(one)
                .usingRecursiveComparison()
                .withComparatorForType(Sameness::nearly, Double.class)
                .isEqualTo(other);
    }

    static int nearly(double one, double other) {
        boolean same = Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
        return same ? 0 : Comparator.<Double>naturalOrder().compare(one, other);
    }
}
