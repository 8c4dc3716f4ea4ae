package dev.rapport.touchpoint.touch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            theatre            | theatre:*
            "  small  Theatre " | small:* & theatre:*
            o'clock            | o:* & clock:*
            back\\slash         | back:* & slash:*
            a & !b <c>         | a:* & b:* & c:*
            ana@lima.example   | ana:* & lima:* & example:*
            "& !"              | ""
            """)
    void eachWordIsWantedAndNothingElseIsMeant(String typed, String query) {
        assertThat(Words.query(typed)).isEqualTo(query);
    }

    @Test
    void allTextsSayTheirWordsEachOnce() {
        String words = Words.of(List.of("Café, at NINE", "At nine: the cafe\u0301's garden."));

        assertThat(words.split(" ")).containsExactly("café", "at", "nine", "the", "s", "garden");
    }

    @Test
    void wordsThatPostgreSqlWouldNotKeepAreCut() {
        String words = Words.of(List.of("語".repeat(3_000)));

        assertThat(words).isEqualTo("語".repeat(500));
    }
}
