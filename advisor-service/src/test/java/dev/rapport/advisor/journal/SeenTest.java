package dev.rapport.advisor.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTest {

    @Test
    void waitsAtAGap() {
        Seen seen = all(1, 2, 4, 5, 9);

        assertThat(seen.through()).isEqualTo(2);
        assertThat(seen.highest()).isEqualTo(9);
        assertThat(seen.complete()).isFalse();
        assertThat(seen.beyond()).containsExactly(new Seen.Run(4, 5), new Seen.Run(9, 9));
    }

    @Test
    void goesOnWhenTheGapIsFilled() {
        assertThat(all(1, 2, 4, 5, 9, 3)).isEqualTo(new Seen(5, List.of(new Seen.Run(9, 9))));
    }

    @Test
    void forgetsNothingThatIsRepeated() {
        assertThat(all(1, 2, 2, 4, 4, 1, 3, 3)).isEqualTo(new Seen(4, List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isTheSameInAnyOrder(long seed) {
        List<Long> numbers = new ArrayList<>();
        for (long number = 1; number <= 200; number++) {
            numbers.add(number);
        }
        Collections.shuffle(numbers, new Random(seed));
        Seen seen = Seen.NOTHING;
        for (long number : numbers) {
            seen = seen.with(number);
        }

        assertThat(seen).isEqualTo(new Seen(200, List.of()));
    }

    private static Seen all(long... numbers) {
        Seen seen = Seen.NOTHING;
        for (long number : numbers) {
            seen = seen.with(number);
        }
        return seen;
    }
}
