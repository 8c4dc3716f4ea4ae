package dev.rapport.advisor.health;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.policy.HealthWeights;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.relationship.Health.Band;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Meeting.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextChangeTest {
    private static final Relationship KNOWN = Story.ofParissa()
            .met(Mode.PHONE, may(1, 9, 0), may(1, 10, 0))
            .theyWrote(may(3, 9, 0))
            .weWrote(may(5, 9, 0))
            .promised(Side.US, "An editor", may(25, 9, 0), Commitment.Status.OPEN)
            .relationship();

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 10, 60, 200})
    void untilThenTheScoreStaysWithinItsPoint(int daysLater) {
        Instant now = may(6, 9, 0).plus(Duration.ofDays(daysLater));

        Instant change = next(now);

        assertThat(change).isAfter(now);
        Instant before = change.minus(Duration.ofMinutes(11));
        for (Instant at = now; at.isBefore(before); at = at.plus(Duration.ofHours(1))) {
            assertThat(points(at)).isEqualTo(points(now));
            assertThat(band(at)).isEqualTo(band(now));
        }
    }

    @Test
    void aPromiseThatRunsOutIsNoticedWhenItDoes() {
        Instant now = may(25, 8, 0);

        assertThat(next(now)).isBetween(may(25, 9, 0), may(25, 9, 11));
    }

    @Test
    void ofOneWhoIsNewNothingChanges() {
        Relationship stranger = Story.ofParissa().theyWrote(may(3, 9, 0)).relationship();

        assertThat(NextChange.of(stranger, HealthWeights.DEFAULT, may(6, 9, 0))).isNull();
    }

    private static Instant next(Instant now) {
        return Objects.requireNonNull(NextChange.of(KNOWN, HealthWeights.DEFAULT, now));
    }

    private static long points(Instant at) {
        return Math.round(Objects.requireNonNull(HealthOf.at(KNOWN, at).score()));
    }

    private static Band band(Instant at) {
        return HealthOf.at(KNOWN, at).band();
    }
}
