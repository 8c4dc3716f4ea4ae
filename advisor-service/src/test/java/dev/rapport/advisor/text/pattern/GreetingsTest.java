package dev.rapport.advisor.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Hi Ana, how are you?                  ~ Ana
            hey Sam thanks for the oven           ~ Sam
            Dear Mr. Olsen,                       ~ Mr. Olsen
            Hello Anna and Ben!                   ~ Anna and Ben
            Good morning Dr. Klein, all is well   ~ Dr. Klein
            Priya, this is the plan.              ~ Priya
            Ben - our paths have crossed.         ~ Ben
            🙂 Hi Zoë! Your table is booked.      ~ Zoë
            Hi Mary-Jane O'Neill, welcome         ~ Mary-Jane O'Neill
            """)
    void areRead(String text, String name) {
        assertThat(Greetings.in(text)).as(text).satisfies(greeting -> {
            assertThat(greeting.name()).isEqualTo(name);
            assertThat(text.substring(greeting.span().start(), greeting.span().end()))
                    .isEqualTo(name);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi there, how are you?",
                "Hi {{first_name}}, how are you?",
                "Hi [Name], how are you?",
                "Hi INSERT NAME HERE, how are you?",
                "Dear null, your table is booked",
                "Dear Sir or Madam, we sell ovens.",
                "Hello All, the oven is hot.",
                "Thanks, that works.",
                "Perfect, that works.",
                "Yesterday, Ben came by.",
                "The oven is hot, Ana.",
                "No greeting here",
                ""
            })
    void greetNobody(String text) {
        assertThat(Greetings.in(text)).as(text).isNull();
    }
}
