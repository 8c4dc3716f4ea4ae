package dev.rapport.advisor.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnRhythmTest {
    private static final int[] WEEKLY = every(7, 30);

    @Test
    void whoHasMetOnceIsJudgedByWhatIsUsual() {
        assertThat(new OwnRhythm(new int[] {20_000}).chance(0)).isEqualTo(1 - Math.sqrt(1 / 31.0), within(1e-12));
        assertThat(new OwnRhythm(new int[] {20_000}).chance(29)).isEqualTo(1 - Math.sqrt(0.5), within(1e-12));
    }

    @Test
    void countsTheLongerSilencesThatWereBroken() {
        int[] gapsOfTenTwentyAndHundred = {0, 10, 30, 130};

        double chance = new OwnRhythm(gapsOfTenTwentyAndHundred).chance(15);

        // Of two longer ones one ended within 30 days; beside the four imagined.
        double usual = 1 - Math.sqrt(16 / 46.0);
        assertThat(chance).isEqualTo((1 + 4 * usual) / (2 + 4), within(1e-12));
    }

    @Test
    void aWeekOfSilenceIsNothingToThoseWhoSpeakEachWeekAndMuchToThoseWhoSpeakEachDay() {
        double weekly = new OwnRhythm(WEEKLY).chance(6);
        double daily = new OwnRhythm(every(1, 30)).chance(6);

        assertThat(weekly).isGreaterThan(0.9);
        assertThat(daily).isLessThan(0.7);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverRisesWithSilence(long seed) {
        OwnRhythm rhythm = new OwnRhythm(anyDays(new Random(seed)));

        double before = 1;
        for (double silence = 0; silence < 400; silence += 0.25) {
            double chance = rhythm.chance(silence);
            assertThat(chance).isLessThanOrEqualTo(before).isBetween(0.0, 1.0);
            before = chance;
        }
    }

    private static int[] every(int days, int times) {
        return IntStream.range(0, times).map(at -> at * days).toArray();
    }

    private static int[] anyDays(Random random) {
        return IntStream.iterate(0, day -> day + 1 + random.nextInt(1 + random.nextInt(80)))
                .limit(40)
                .toArray();
    }
}
