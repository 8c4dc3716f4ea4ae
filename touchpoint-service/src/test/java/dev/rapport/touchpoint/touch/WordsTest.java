package dev.rapport.touchpoint.touch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    void allTextsOfATouchSayItsWordsAndNothingElseDoes() {
        ObjectNode touch = JsonNodeFactory.instance.objectNode();
        touch.put("subject", "Café, at NINE")
                .put("body", "At nine: the cafe\u0301's garden.")
                .put("channel", "email");

        String words = Words.of(touch);

        assertThat(words.split(" ")).containsExactly("café", "at", "nine", "the", "s", "garden");
    }

    @Test
    void wordsThatPostgreSqlWouldNotKeepAreCut() {
        ObjectNode touch = JsonNodeFactory.instance.objectNode();
        touch.put("body", "語".repeat(3_000));

        String words = Words.of(touch);

        assertThat(words).isEqualTo("語".repeat(500));
    }
}
