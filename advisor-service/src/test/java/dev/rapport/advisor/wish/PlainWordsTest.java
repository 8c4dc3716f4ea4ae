package dev.rapport.advisor.wish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {

    @ParameterizedTest
    @CsvSource({
        "a designer, graphic design",
        "Somebody with photography skills, Photographer",
        "accountants, accounting for freelancers",
        "Investors!, investment"
    })
    void findsThatTwoSpeakOfTheSame(String need, String offer) {
        assertThat(PlainWords.of(need)).containsAnyElementsOf(PlainWords.of(offer));
    }

    @ParameterizedTest
    @CsvSource({"help with a small team, help for small teams", "a designer, legal advice", "new people, new offers"})
    void findsNothingInWordsThatSayNothing(String need, String offer) {
        assertThat(Collections.disjoint(PlainWords.of(need), PlainWords.of(offer)))
                .isTrue();
    }

    @Test
    void anEmptyTextHasNoWords() {
        assertThat(PlainWords.of(" … ")).isEmpty();
    }
}
