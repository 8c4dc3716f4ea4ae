package dev.rapport.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void longTextIsBrokenBetweenWordsAndIndented() {
        new Terminal(out, false, 40).say("- ", "  ", "one two three four five six seven eight nine ten eleven");

        assertThat(printed()).isEqualTo("- one two three four five six seven\n  eight nine ten eleven\n");
    }

    @Test
    void aWordThatIsTooLongStaysWhole() {
        new Terminal(out, false, 40).say("", "see https://example.org/a/path/that/is/longer/than/the/window here");

        assertThat(printed()).isEqualTo("see\nhttps://example.org/a/path/that/is/longer/than/the/window\nhere\n");
    }

    @Test
    void coloursTakeNoRoom() {
        Terminal terminal = new Terminal(out, true, 40);

        terminal.say("", terminal.good("green") + " and thirty-four characters more ok");

        assertThat(printed()).isEqualTo("\u001b[32mgreen\u001b[0m and thirty-four characters more ok\n");
    }

    @Test
    void withoutColoursMarkedWordsStandBetweenStars() {
        assertThat(new Terminal(out, false, 80).marked("Thank you for following me."))
                .isEqualTo("**Thank you for following me.**");
    }

    @Test
    void durationsReadAsTheyAreSpoken() {
        assertThat(Terminal.spoken(Duration.ofMillis(640))).isEqualTo("0.6 s");
        assertThat(Terminal.spoken(Duration.ofSeconds(185))).isEqualTo("3 min 5 s");
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
