package dev.rapport.benchmarks.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final List<String> KNOWN = List.of("judge", "intake");

    @Test
    void withoutANameAllOfThemRun() {
        Options options = options();

        assertThat(options.benchmarks()).isEqualTo(KNOWN);
        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.contacts()).isEqualTo(50_000);
    }

    @Test
    void shortIsLittleOfEverythingUnlessMoreIsSaid() {
        Options options = options("intake", "--short", "--events", "700");

        assertThat(options.benchmarks()).containsExactly("intake");
        assertThat(options.rounds()).isOne();
        assertThat(options.contacts()).isLessThan(1_000);
        assertThat(options.events()).isEqualTo(700);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intakes", "--rounds", "--rounds many", "--fast"})
    void whatIsNotUnderstoodIsSaid(String words) {
        assertThatThrownBy(() -> options(words.split(" "))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Options options(String... arguments) {
        return Options.of(Path.of("."), KNOWN, List.of(arguments));
    }
}
