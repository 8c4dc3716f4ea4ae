package dev.rapport.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.stack.local.Addresses;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final Path HOME = Path.of("/home/rapport");
    private static final Path HERE = Path.of("/somewhere");

    @Test
    void upKeepsItsDataUnderTheCheckoutUnlessTold() {
        assertThat(parse("up")).isEqualTo(new Command.Up(HOME.resolve("data"), HOME.resolve("data/keys"), 0));
    }

    @Test
    void aRelativeFolderStartsWhereThePersonIs() {
        assertThat(parse("up --data mine --port-offset 100"))
                .isEqualTo(new Command.Up(Path.of("/somewhere/mine"), Path.of("/somewhere/mine/keys"), 100));
    }

    @Test
    void theDemoHasItsOwnFolderAndTheTokensOfTheCheckout() {
        assertThat(parse("demo --exit"))
                .isEqualTo(new Command.Demo(HOME.resolve("data/demo"), HOME.resolve("data/keys"), 0, true));
    }

    @Test
    void aTargetRoutesAllServicesOrEachHasItsOwn() {
        URI one = URI.create("https://rapport.example/eu");

        assertThat(parse("demo --target https://rapport.example/eu/"))
                .isEqualTo(new Command.DemoAt(new Addresses(one, one, one), HOME.resolve("data/keys"), "", false));
        assertThat(parse("demo --exit --token t --target http://a:1,http://b:2,http://c:3"))
                .isEqualTo(new Command.DemoAt(
                        new Addresses(URI.create("http://a:1"), URI.create("http://b:2"), URI.create("http://c:3")),
                        HOME.resolve("data/keys"),
                        "t",
                        true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rapport.example",
                "ftp://a",
                "http://",
                "http://a,http://b",
                "http://a,,",
                "http://a?b",
                "http://a b"
            })
    void whatIsNoAddressIsRefused(String target) {
        assertThatThrownBy(() -> CommandLine.parse(List.of("demo", "--target", target), HOME, HERE))
                .isInstanceOf(UsageFailure.class)
                .hasMessageEndingWith("not '" + target + "'.");
    }

    @Test
    void aTokenIsAMembersUnlessTold() {
        assertThat(parse("token"))
                .isEqualTo(new Command.Token(
                        HOME.resolve("data/keys"), CommandLine.WORKSPACE, "member", CommandLine.MEMBER));
    }

    @Test
    void optionsMayBeJoinedToTheirValue() {
        assertThat(parse("token --workspace=team-7 --role=admin --member=m-1"))
                .isEqualTo(new Command.Token(HOME.resolve("data/keys"), "team-7", "admin", "m-1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | There is no command ''",
                "down | There is no command 'down'",
                "up --exit | '--exit' is no option of up",
                "up --port 1 | '--port' is no option of up",
                "up now | 'now' is no option of up",
                "up --data | --data needs a value",
                "up --data --port-offset 1 | --data needs a value",
                "up --data a --data b | --data is given twice",
                "demo --exit=no | --exit takes no value",
                "demo --token t | --token is for --target only",
                "demo --target http://a --port-offset 1 | --port-offset moves the ports of the local stack",
                "token --role boss | --role takes one of member, automation, recorder, admin, not 'boss'",
                "token --workspace Team! | --workspace takes lower-case letters, digits and hyphens"
            })
    void whatIsNotUnderstoodIsRefusedInOneLine(String arguments, String reason) {
        assertThatThrownBy(() -> parse(arguments))
                .isInstanceOf(UsageFailure.class)
                .hasMessageStartingWith(reason)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "60000", "999999999999"})
    void portsMoveByAPossibleNumberOnly(String offset) {
        assertThatThrownBy(() -> parse("up --port-offset " + offset))
                .isInstanceOf(UsageFailure.class)
                .hasMessageContaining("not '" + offset + "'");
    }

    private static Command parse(String arguments) {
        List<String> words = arguments.isEmpty() ? List.of() : List.of(arguments.split(" "));
        return CommandLine.parse(words, HOME, HERE);
    }
}
