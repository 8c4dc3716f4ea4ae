package dev.rapport.advisor.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    @ParameterizedTest
    @CsvSource({
        "P3D, PT72H",
        "PT15M, PT15M",
        "PT0S, PT0S",
        "P1DT12H, PT36H",
        "P30D, PT720H",
        "PT36H, PT36H",
        "P1W, PT168H",
        "P2W, PT336H"
    })
    void takesDaysAndTimes(String text, Duration length) {
        assertThat(Window.of(text).length()).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({"P3D, P3D", "PT72H, P3D", "PT15M, PT15M", "PT0S, PT0S", "P0D, PT0S", "PT36H, P1DT12H", "P1W, P7D"})
    void isWrittenWithDays(String text, String written) {
        assertThat(Window.of(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3 days", "P1M", "P1Y", "P1W1D", "P522W", "-P1W", "-P1D", "PT-5M", "P3651D", "P99999999999D"
            })
    void refusesWhatIsNoLengthOrTooLong(String text) {
        assertThatThrownBy(() -> Window.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
