package dev.rapport.stack.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LivesTest {
    private final Lives lives = new Lives();

    @Test
    void whatEndsAgainAndAgainIsLeftAtLast() {
        assertThat(IntStream.range(0, 7).mapToObj(minute -> lives.another(minutes(minute))))
                .containsExactly(true, true, true, true, true, false, false);
    }

    @Test
    void whatEndsNowAndThenIsStartedEachTime() {
        assertThat(IntStream.range(0, 20).mapToObj(time -> lives.another(minutes(3L * time))))
                .containsOnly(true);
    }

    private static long minutes(long minutes) {
        return Duration.ofMinutes(minutes).toNanos();
    }
}
