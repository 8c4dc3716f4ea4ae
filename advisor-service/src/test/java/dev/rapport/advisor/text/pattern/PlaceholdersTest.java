package dev.rapport.advisor.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Hi {{first_name}}, how are you?              ~ {{first_name}}
            Hi {{ contact.name | default: 'you' }}!      ~ {{ contact.name | default: 'you' }}
            Dear {first_name}, hello                     ~ {first_name}
            Hey @{username}! Welcome                     ~ {username}
            Hi {First Name}, hello                       ~ {First Name}
            Hi [Name], hello                             ~ [Name]
            Hi [First Name], hello                       ~ [First Name]
            I like what [Company] does                   ~ [Company]
            Regards, [Your Name]                         ~ [Your Name]
            Your work on [specific topic] is good        ~ [specific topic]
            Dear *|FNAME|*, hello                        ~ *|FNAME|*
            Hello %FIRSTNAME%, hello                     ~ %FIRSTNAME%
            Hi %first_name%                              ~ %first_name%
            Hey ${contact.first|there}!                  ~ ${contact.first|there}
            Hi <<name>>, see you                         ~ <<name>>
            Dear <%= name %>, hello                      ~ <%= name %>
            {% if name %}Hello                           ~ {% if name %}
            Hey {}, good to see you                      ~ Hey {}
            Hi , thanks for the order                    ~ Hi ,
            Hey ! Just followed you                      ~ Hey !
            Dear null, your table is booked              ~ Dear null
            Hello undefined! Your table is booked        ~ Hello undefined
            Hi firstname, hello                          ~ Hi firstname
            Hi INSERT NAME HERE, lovely                  ~ INSERT NAME HERE
            Hola {{nombre}}, gracias                     ~ {{nombre}}
            """)
    void isFound(String text, String hole) {
        assertThat(Placeholders.find(text))
                .as(text)
                .hasValueSatisfying(span ->
                        assertThat(text.substring(span.start(), span.end())).isEqualTo(hole));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi Lou, all is well.",
                "As shown in [1] and [2], bread is good.",
                "Read [the recipe](https://bread.example/rye) tonight.",
                "Read [link](https://bread.example/rye) tonight.",
                "He said that [the oven] was hot [sic].",
                "[Reminder] The oven comes tomorrow.",
                "[External] Minutes of Monday",
                "Run `f() {}` and then `git status`.",
                "The set {1, 2, 3} and the object { \"name\": \"Lou\" }.",
                "We grew by 20% in May, 30% in June and 40% in July.",
                "See https://bread.example/a%20b%C3%A9c?x={1}",
                "The formula is \\frac{a}{b}.",
                "if (a << b && c >> d) then",
                "Hello ! (as the French write it)",
                "Hi, how are you?",
                "Hi there, how are you?",
                "Name: Lou, company: none, role: baker.",
                "Do you have something to insert here?",
                "Say hi, and come in!",
                ""
            })
    void isNotFoundInWhatIsMeantThatWay(String text) {
        assertThat(Placeholders.find(text)).as(text).isEmpty();
    }
}
