package dev.rapport.advisor.health;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.relationship.Engagement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StaysAliveTest {
    private static final Engagement THREE = Story.ofParissa()
            .theyWrote(may(1, 9, 0))
            .weWrote(may(1, 10, 0))
            .theyWrote(may(5, 9, 0))
            .relationship()
            .engagement();

    @Test
    void isTheModelsFigure() {
        double z = -0.319 - 0.819 * Math.log(1 + 10) + 0.181 * Math.log(1 + 3) + 0.842 * Math.log(1 + 2);

        assertThat(StaysAlive.of(THREE, may(15, 9, 0))).isEqualTo(1 / (1 + Math.exp(-z)), within(1e-12));
    }

    @Test
    void fallsWithSilence() {
        assertThat(StaysAlive.of(THREE, may(25, 9, 0))).isLessThan(StaysAlive.of(THREE, may(15, 9, 0)));
    }

    @Test
    void isNoMoreThanAtTheLastContactWhenAClockRunsBehind() {
        assertThat(StaysAlive.of(THREE, may(5, 9, 0).minus(Duration.ofHours(1))))
                .isEqualTo(StaysAlive.of(THREE, may(5, 9, 0)));
    }

    @Test
    void isNothingWhenThereWasNoContact() {
        assertThat(StaysAlive.of(Story.ofParissa().relationship().engagement(), may(5, 9, 0)))
                .isZero();
    }
}
