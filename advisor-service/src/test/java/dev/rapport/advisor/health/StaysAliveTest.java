package dev.rapport.advisor.health;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.conversation.Engagement;
import java.time.Duration;
import java.time.Instant;
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
        Instant now = may(15, 9, 0);
        // Ten days of silence; the one gap that there was, of four days, was shorter.
        double chance = 1 - Math.sqrt(11 / 41.0);
        double faded = Math.pow(0.5, 13.875 / 14) + Math.pow(0.5, 9.875 / 14);

        double[] features = StaysAlive.features(THREE, now);

        assertThat(features)
                .containsExactly(new double[] {Math.log(chance / (1 - chance)), Math.log(faded + 0.01)}, within(1e-12));
        double z = 0.4394 + 0.9125 * features[0] + 0.4189 * features[1];
        assertThat(StaysAlive.of(THREE, now)).isEqualTo(1 / (1 + Math.exp(-z)), within(1e-12));
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

    @Test
    void risesWithAContactWhoeverMadeIt() {
        Instant now = may(15, 9, 0);

        assertThat(StaysAlive.of(THREE.withCall(now), now)).isGreaterThan(StaysAlive.of(THREE, now));
        assertThat(StaysAlive.of(THREE.withMessage(now), now)).isGreaterThan(StaysAlive.of(THREE, now));
    }
}
