package dev.rapport.touchpoint.timeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            theatre            | 'theatre':*
            "  small  theatre " | 'small':* & 'theatre':*
            o'clock            | 'o''clock':*
            back\\slash         | 'back\\\\slash':*
            a & !b <c>         | 'a':* & '&':* & '!b':* & '<c>':*
            """)
    void eachWordIsWantedAndNothingElseIsMeant(String typed, String query) {
        assertThat(Words.query(typed)).isEqualTo(query);
    }
}
