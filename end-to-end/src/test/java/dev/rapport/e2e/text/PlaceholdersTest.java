package dev.rapport.e2e.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '´', textBlock = """
            Hi {{ first_name }}!              | Hi Parissa!
            Hey @{username}!                  | Hey @Parissa!
            Hi ${name}, {}                    | Hi Parissa, Parissa
            your [post/article] on [a topic]  | your post on a topic
            [See it]([link])                  | [See it](https://tools.example/guide)
            Hey ! Just followed you           | Hey Parissa! Just followed you
            no placeholder, Parissa           | no placeholder, Parissa
            """)
    void aPlaceholderBecomesAPlausibleWord(String template, String filled) {
        assertThat(Placeholders.fill(template, "Parissa")).isEqualTo(filled);
    }
}
