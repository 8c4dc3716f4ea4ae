package dev.rapport.web.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @Test
    void aMaskedSecretIsOtherDigitsEachTimeAndTheSameSecret() {
        Secret secret = Secret.fresh();

        String masked = secret.masked();

        assertThat(Secret.unmasked(masked)).contains(secret);
        assertThat(masked).doesNotContain(secret.text()).isNotEqualTo(secret.masked());
    }

    @Test
    void anotherMaskIsAnotherSecret() {
        Secret secret = Secret.fresh();
        String masked = secret.masked();
        char first = masked.charAt(0);

        String changed = (first == '0' ? '1' : '0') + masked.substring(1);

        assertThat(Secret.unmasked(changed)).isPresent().get().isNotEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "g", "0123456789abcdef"})
    void whatNobodyMaskedIsNone(String text) {
        assertThat(Secret.unmasked(text)).isEmpty();
        assertThat(Secret.unmasked(text.repeat(64))).isEmpty();
    }
}
