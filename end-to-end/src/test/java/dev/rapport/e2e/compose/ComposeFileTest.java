package dev.rapport.e2e.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.Topics;
import dev.rapport.e2e.stack.Home;
import dev.rapport.stack.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComposeFileTest {
    private static final Pattern TOPIC = Pattern.compile("(?m)^(rapport\\.\\S+) (delete|compact) (-1|[0-9]+)$");

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void theTopicsAreThoseThatAreDeclared() {
        String command = compose.words("topics", "command").getLast();

        List<Topics.Topic> made = TOPIC.matcher(command)
                .results()
                .map(line -> new Topics.Topic(
                        line.group(1),
                        line.group(2).equals("compact"),
                        line.group(3).equals("-1") ? null : Duration.ofMillis(Long.parseLong(line.group(3)))))
                .toList();

        assertThat(made).containsExactlyInAnyOrderElementsOf(Topics.all());
        assertThat(command)
                .contains("--partitions " + Topics.PARTITIONS + " ")
                .contains("max.message.bytes=" + Topics.MAX_RECORD_BYTES + " ");
    }

    @Test
    void everyContainerHasALimitOfMemory() {
        assertThat(compose.containers().values())
                .allSatisfy(container -> assertThat(container).containsKey("mem_limit"));
    }

    /** A volume without a name is a new one at each start, and stays behind. */
    @Test
    void everyVolumeHasAName() {
        Stream<String> mounted = compose.containers().keySet().stream()
                .flatMap(container -> compose.words(container, "volumes").stream());

        assertThat(mounted.map(volume -> volume.replaceFirst(":.*", "")))
                .hasSize(10)
                .allMatch(volume -> compose.volumes().contains(volume));
    }

    @Test
    void whatContainersSayDoesNotFillTheDisk() {
        assertThat(compose.containers().values())
                .allSatisfy(container -> assertThat(container)
                        .extractingByKey("logging")
                        .isEqualTo(
                                Map.of("driver", "json-file", "options", Map.of("max-size", "10m", "max-file", "3"))));
    }

    @Test
    void everythingListensOnThisMachineOnly() {
        Stream<String> ports =
                compose.containers().keySet().stream().flatMap(container -> compose.words(container, "ports").stream());

        assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void aSecretIsAFileAndNeverAValue() {
        Stream<String> variables = compose.containers().keySet().stream()
                .flatMap(container -> compose.environment(container).keySet().stream());

        assertThat(variables)
                .filteredOn(name -> name.matches(".*(PASSWORD|SECRET|KEY|TOKEN).*"))
                .isNotEmpty()
                .allMatch(name -> name.endsWith("_FILE") || name.endsWith("_LOCATION"));
    }

    @ParameterizedTest
    @EnumSource
    void aServiceRunsWithoutRightsOnFilesThatStayAsTheyAre(Service service) {
        assertThat(compose.container(service.title()))
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .containsEntry("volumes", List.of(service.title() + "-tmp:/tmp"))
                .doesNotContainKey("privileged");
    }

    @ParameterizedTest
    @EnumSource
    void aServiceIsOfTheVersionOfTheCheckout(Service service) throws IOException {
        String version = first("(?m)^  <version>(.*)</version>", "pom.xml");

        assertThat(compose.container(service.title()))
                .containsEntry(
                        "image", "rapport/%s-service:${RAPPORT_VERSION:-%s}".formatted(service.title(), version));
    }

    @ParameterizedTest
    @EnumSource
    void aServiceHasTheTimeThatItTakesToEnd(Service service) throws IOException {
        String takes = first(
                "(?m)^quarkus.shutdown.timeout=(\\d+)S",
                "web/src/main/resources/META-INF/microprofile-config.properties");

        assertThat(compose.container(service.title()))
                .extractingByKey("stop_grace_period")
                .asString()
                .matches("\\d+s")
                .satisfies(given ->
                        assertThat(Integer.parseInt(given.replace("s", ""))).isGreaterThan(Integer.parseInt(takes)));
    }

    /** Old readers of the file know less than new ones. */
    @Test
    void whatDockerCompose1DoesNotKnowIsNotThere() {
        assertThat(Arrays.stream(compose.text().split("\n")))
                .noneMatch(line -> line.matches("(name|include|version):.*|\\s+(start_interval|required):.*"));
    }

    private static String first(String pattern, String file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Home.path().resolve(file)))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
