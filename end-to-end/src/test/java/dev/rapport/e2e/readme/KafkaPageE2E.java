package dev.rapport.e2e.readme;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.contracts.Topics;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.stack.Home;
import dev.rapport.e2e.stack.Shell;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Types what the pages on Kafka say: runs their Java files as they stand there, and Kafka's own console tools. */
@ExtendWith(BuiltStack.class)
class KafkaPageE2E {
    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    static Path tools;

    private final List<String> commands = Stream.of("kafka.md", "topics.md")
            .flatMap(page ->
                    ReadmeCommands.of(Home.path().resolve("docs/integrators").resolve(page)).stream())
            .toList();

    /** As in the bin folder of a Kafka distribution. */
    @BeforeAll
    static void putTheToolsOnThePath() throws IOException {
        tool("kafka-console-producer.sh", "org.apache.kafka.tools.ConsoleProducer");
        tool("kafka-console-consumer.sh", "org.apache.kafka.tools.consumer.ConsoleConsumer");
        tool("kafka-consumer-groups.sh", "org.apache.kafka.tools.consumer.group.ConsumerGroupCommand");
    }

    @Test
    void theJavaFilesHandInAMessageAndReadItsVerdict(Team team) {
        String id = line(UUID, typed(only("ProposeMessage.java"), team));

        String verdict = line("\\{.*", typed(only("ReadVerdicts.java").replace("MESSAGE", id), team));

        JsonNode given = Json.read(verdict.getBytes(StandardCharsets.UTF_8));
        assertThat(given.at("/verdict/messageId").asText()).isEqualTo(id);
        assertThat(given.at("/verdict/decision").asText()).isEqualTo("send");
        assertThat(message(team, id).path("body").asText()).isEqualTo("Thank you for following me.");
        assertThat(message(team, id).path("address").asText()).isEqualTo("parissa@example.org");
    }

    @Test
    void theConsoleToolsHandInAMessageAndReadItsVerdict(Team team) {
        String produce = only("kafka-console-producer.sh");
        String id = produce.replaceAll("(?s).*ce_id:(" + UUID + ").*", "$1");
        typed(produce, team);
        await("the message is judged")
                .atMost(SOON)
                .ignoreExceptionsInstanceOf(AssertionError.class)
                .until(() -> message(team, id).path("status").asText().equals("cleared"));

        String verdicts = typed(only("rapport.verdicts"), team);

        assertThat(verdicts).contains("ce_workspace:" + team.workspace(), "\"messageId\":\"" + id + "\"");
    }

    @Test
    void whatCouldNotBeProposedIsSeenWithItsReason(Team team) {
        typed(
                only("kafka-console-producer.sh")
                        .replace("\"channel\": \"email\", \"body\"", "\"channel\": \"fax\", \"body\""),
                team);
        await("the record is put aside")
                .atMost(SOON)
                .until(() ->
                        !team.published().on("rapport.outbound.proposed.dlq").isEmpty());

        String reasons = typed(only("rapport.outbound.proposed.dlq"), team);

        assertThat(reasons).contains("dead-letter-reason:channel: must be one of");
    }

    @Test
    void relationshipsAreReadFromTheBeginningAsATableAndAsEvents(Team team) {
        Person parissa = team.ana().registers("Parissa");
        Person noor = team.ana().registers("Noor");
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        team.ana().speaksByPhone(noor, hoursAgo(3), hoursAgo(2));
        team.ana().paused(2);
        team.client("admin", "ana")
                .send(Call.delete(CONTACTS, "/v1/contacts/" + noor.id()))
                .expect(202);
        await("the tombstone")
                .atMost(SOON.multipliedBy(3))
                .until(() -> typed(only("ReadRelationships.java"), team)
                        .lines()
                        .noneMatch(line -> line.contains(noor.id())));

        String table = typed(only("ReadRelationships.java"), team);
        String events = typed(only("--topic rapport.relationships"), team);

        assertThat(line(team.workspace() + "/" + parissa.id() + "\t.*", table)).contains("\"recent_live_contact\"");
        assertThat(events).contains(team.workspace() + "/" + parissa.id(), team.workspace() + "/" + noor.id());
    }

    @Test
    void aReaderIsSentBackToTheBeginning(Team team) {
        String moved = typed(only("kafka-consumer-groups.sh"), team);

        assertThat(moved.lines().filter(line -> line.matches("my-tool +rapport\\.touchpoints +\\d+ +0 *")))
                .as(moved)
                .hasSize(Topics.PARTITIONS);
    }

    @Test
    void everyCommandIsTriedHere() {
        assertThat(commands)
                .hasSize(8)
                .allMatch(command -> command.startsWith("java ")
                        || command.contains("kafka-console-")
                        || command.contains("kafka-consumer-groups.sh"));
    }

    private String only(String words) {
        return only(command -> command.contains(words));
    }

    private String only(Predicate<String> which) {
        List<String> found = commands.stream().filter(which).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** On the stack under test, in the team's workspace. */
    private static String typed(String command, Team team) {
        String here = command.replace("localhost:9092", team.stack().bootstrapServers())
                .replace("ce_workspace:local", "ce_workspace:" + team.workspace())
                .replace(
                        team.stack().bootstrapServers() + " local",
                        team.stack().bootstrapServers() + " " + team.workspace());
        Shell.Output output = Shell.run("PATH=" + tools + ":$PATH\n" + here);
        assertThat(output.exitCode()).as(here + "\n" + output.text()).isZero();
        return output.text();
    }

    /** The one line of this form among all that it printed. */
    private static String line(String form, String text) {
        List<String> found = text.lines().filter(line -> line.matches(form)).toList();
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    private static JsonNode message(Team team, String id) {
        Client tool = team.client("automation", "tool");
        return tool.send(Call.get(TOUCHPOINT, "/v1/outbound-messages/" + id)).expect(200);
    }

    private static void tool(String name, String mainClass) throws IOException {
        Path script = tools.resolve(name);
        Files.writeString(
                script,
                "#!/bin/sh\nexec '%s/bin/java' -cp '%s' %s \"$@\"\n"
                        .formatted(System.getProperty("java.home"), System.getProperty("java.class.path"), mainClass));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
