package dev.rapport.advisor.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.Topics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {
    private final Positions positions = new Positions(List.of(3L, 0L, 12L), List.of(7L, 8L, 9L));

    @Test
    void theirTextIsReadBack() {
        assertThat(Positions.parse(positions.text())).contains(positions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1", "1-", "-1", "1..2-3", "a-b", "1-2-3", "1-9999999999999999999", "1.2-3\n"})
    void whatIsNoTextOfTheirsIsNotRead(String text) {
        assertThat(Positions.parse(text)).isEmpty();
    }

    @Test
    void theyMoveBehindWhatHappened() {
        Happening happening = new Happening(Topics.RELATIONSHIPS, 1, 40, "w", "type", "{}");

        assertThat(positions.after(happening)).isEqualTo(new Positions(List.of(3L, 0L, 12L), List.of(7L, 41L, 9L)));
    }

    @Test
    void aPartitionThatIsNewIsReadFromItsBeginning() {
        assertThat(positions.of(Topics.VERDICTS, 3)).isZero();
        assertThat(positions
                        .after(new Happening(Topics.VERDICTS, 4, 5, "w", "type", "{}"))
                        .verdicts())
                .containsExactly(3L, 0L, 12L, 0L, 6L);
    }

    @Test
    void ofTwoTheLaterOrTheEarlierIsTakenForEachPartition() {
        Positions other = new Positions(List.of(1L, 2L), List.of(10L, 1L));

        assertThat(positions.orLater(other)).isEqualTo(new Positions(List.of(3L, 2L), List.of(10L, 8L)));
        assertThat(positions.orEarlier(other)).isEqualTo(new Positions(List.of(1L, 0L), List.of(7L, 1L)));
    }
}
