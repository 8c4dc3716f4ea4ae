package dev.rapport.e2e.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.Home;
import dev.rapport.e2e.stack.ScriptedStack;
import dev.rapport.e2e.stack.Shell;
import dev.rapport.stack.local.Ports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Types what the README and the page on keys say, on other ports and on a folder that goes. A command that is not known here fails. */
@Tag("local")
class ReadmeE2E {
    private final List<String> commands = Stream.of("README.md", "docs/integrators/keys.md")
            .flatMap(page -> ReadmeCommands.of(Home.path().resolve(page)).stream())
            .toList();

    @Test
    void theDemoTellsItsStoriesAndEnds() {
        String demo = only("./rapport demo"::equals);

        Shell.Output output = Shell.run(demo + " --exit --port-offset " + Ports.freeOffset());

        assertThat(output.exitCode()).as(output.text()).isZero();
        assertThat(output.text()).contains("Thank you for following me", "Parissa");
    }

    @Test
    void theCallsAreAnsweredByTheStackThatIsUp() {
        assertThat(only("./rapport up"::equals)).isNotEmpty();
        Path data = Home.emptyFolder("readme");
        int offset = Ports.freeOffset();

        try (ScriptedStack up = ScriptedStack.up(data, offset)) {
            List<JsonNode> answers = commands.stream()
                    .filter(command -> command.startsWith("curl "))
                    .map(command -> answer(Elsewhere.on(up, command)))
                    .toList();

            assertThat(answers)
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(answer.path("id").asText())
                            .as(answer.toString())
                            .isNotEmpty());
        }
    }

    @Test
    void everyCommandIsTriedHereOrIsTheBuildItself() {
        assertThat(commands)
                .allMatch(command -> command.equals("./rapport demo")
                        || command.equals("./rapport up")
                        || command.equals("./mvnw verify")
                        || command.startsWith("curl "));
    }

    private String only(Predicate<String> which) {
        return commands.stream().filter(which).reduce("", (none, command) -> command);
    }

    private static JsonNode answer(String command) {
        Shell.Output output = Shell.run(command);
        assertThat(output.exitCode()).as(output.text()).isZero();
        return Json.read(output.text().getBytes(StandardCharsets.UTF_8));
    }
}
