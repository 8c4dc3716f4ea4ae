package dev.rapport.web.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
    private final KeyText key = KeyText.fresh(UUID.randomUUID());

    @Test
    void aKeyIsReadAsItWasShown() {
        assertThat(KeyText.of(key.text())).contains(key);
    }

    @Test
    void itHasItsOwnHashAndNoOther() {
        assertThat(key.has(key.hash())).isTrue();
        assertThat(key.has(KeyText.fresh(key.id()).hash())).isFalse();
        assertThat(key.has("")).isFalse();
    }

    @Test
    void neitherItsHashNorWhatALogSaysOfItHoldsTheSecret() {
        assertThat(key.hash()).matches("[0-9a-f]{64}").isNotEqualTo(key.secret());
        assertThat(key.toString()).doesNotContain(key.secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rk_", "rk_1_2", "eyJhbGciOiJSUzI1NiJ9"})
    void whatIsNoKeyIsNone(String text) {
        assertThat(KeyText.of(text)).isEmpty();
        assertThat(KeyText.of(key.text() + "0")).isEqualTo(Optional.empty());
        assertThat(KeyText.of(key.text().toUpperCase(Locale.ROOT))).isEmpty();
    }
}
