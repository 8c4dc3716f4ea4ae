package dev.rapport.e2e.readme;

import static dev.rapport.stack.local.Service.ADVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.stack.Shell;
import dev.rapport.e2e.team.Team;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types what each page in docs says, from its first command to its last, and holds the answers against those that it shows. */
@Tag("local")
@ExtendWith(BuiltStack.class)
class ExamplesE2E {
    private static final Duration SOON = Duration.ofSeconds(30);
    /** Below headers, where they are printed too. */
    private static final Pattern JSON = Pattern.compile("(?m)^[{]");

    @TempDir
    Path folder;

    static Stream<Path> pages() {
        return Examples.ofNoOtherTest();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandOfAPageIsAnsweredAsItShows(Path page, Team team) throws IOException {
        try (Stage stage = new Stage(team, folder)) {
            List<Block> blocks = Block.of(page);
            String job = "";
            for (int at = 0; at < blocks.size(); at++) {
                boolean answered =
                        at + 1 < blocks.size() && blocks.get(at + 1).language().equals("json");
                JsonNode shown = answered ? json(blocks.get(at + 1).text()) : Json.object();
                for (String command : blocks.get(at).commands()) {
                    JsonNode answer = typed(stage.on(command.replace("JOB", job)), shown);
                    job = answer.path("id").asText(job);
                }
            }
        }
    }

    @Test
    void thePolicyThatThePageOnFindingsShowsCanBePut(Team team) {
        List<Block> shown = Block.of(Examples.DOCS.resolve("integrators/findings.md"));
        assertThat(shown).hasSize(1);

        JsonNode put = team.client("admin", "ana")
                .send(Call.put(ADVISOR, "/v1/policy", json(shown.getFirst().text()))
                        .with("If-Match", "\"1\""))
                .expect(200);

        assertThat(Shown.missing(json(shown.getFirst().text()), put)).isEmpty();
    }

    /** Asks again until all is there: a job takes its time. What is no question is asked once. */
    private static JsonNode typed(String command, JsonNode shown) {
        boolean question = !command.contains(" -X ") && !command.contains(" -d ") && !command.contains(" -F ");
        JsonNode answer = answer(command);
        if (question && !Shown.missing(shown, answer).isEmpty()) {
            answer = await(command)
                    .atMost(SOON)
                    .until(
                            () -> answer(command),
                            again -> Shown.missing(shown, again).isEmpty());
        }
        assertThat(Shown.missing(shown, answer)).as("%s: %s", command, answer).isEmpty();
        return answer;
    }

    private static JsonNode answer(String command) {
        Shell.Output output = Shell.run(command);
        assertThat(output.exitCode()).as(command + "\n" + output.text()).isZero();
        Matcher json = JSON.matcher(output.text());
        return json.find() ? json(output.text().substring(json.start())) : MissingNode.getInstance();
    }

    private static JsonNode json(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
