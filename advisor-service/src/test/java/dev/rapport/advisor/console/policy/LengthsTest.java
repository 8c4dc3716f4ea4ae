package dev.rapport.advisor.console.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.advisor.policy.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 hours",
        "P3D, 3 days",
        "PT1H, 1 hour",
        "PT36H, 1 day 12 hours",
        "PT15M, 15 minutes",
        "PT61S, 1 minute 1 second",
        "PT0.5S, PT0.5S"
    })
    void lengthsAreWordsAndWordsAreLengths(String window, String words) {
        assertThat(Lengths.words(Window.of(window))).isEqualTo(words);
        assertThat(Lengths.read(words)).isEqualTo(Window.of(window));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 weeks                | P14D
            1d12h                  | PT36H
            1 Day, 2 hours and 3 m | P1DT2H3M
            0                      | PT0S
            p2d                    | P2D
            P1W                    | P7D
            """)
    void shortWordsAreUnderstoodToo(String words, String window) {
        assertThat(Lengths.read(words)).isEqualTo(Window.of(window));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "days", "3 moons", "-1 day", "3 days ago", "P1W2D", "99999 days"})
    void whatIsNoLengthIsRefused(String words) {
        assertThatThrownBy(() -> Lengths.read(words)).isInstanceOf(IllegalArgumentException.class);
    }
}
