package dev.rapport.web.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyedHashTest {

    /** The second test case of RFC 4231. */
    @Test
    void itIsHmacSha256() {
        KeyedHash hash = new KeyedHash("Jefe");

        String digits = hash.of("what do ya want for nothing?");

        assertThat(digits).isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void anotherSecretKnowsNothingAgain() {
        String hash = new KeyedHash("one").of("parissa@example.org");

        String other = new KeyedHash("another").of("parissa@example.org");

        assertThat(other).isNotEqualTo(hash);
    }
}
