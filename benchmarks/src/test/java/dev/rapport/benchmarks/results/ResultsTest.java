package dev.rapport.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.benchmarks.frame.Comparison;
import dev.rapport.benchmarks.frame.Contender;
import dev.rapport.benchmarks.frame.Goal;
import dev.rapport.benchmarks.frame.Measure;
import dev.rapport.benchmarks.frame.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    private static final Measure P50 = new Measure("p50", "ms");

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptTellsOfTheMachineAndNotWhichItIs() throws IOException {
        var outcome = new Comparison(
                        "check: 1 connections",
                        List.of(
                                new Contender("check", () -> Map.of(P50, 3.0)),
                                new Contender("does nothing", () -> Map.of(P50, 1.0))),
                        List.of(Goal.atMost(P50, "does nothing", 2)))
                .run(1, Progress.SILENT);

        new Results("check", Instant.parse("2026-05-03T14:00:00Z"), false, Machine.here(), List.of(outcome))
                .write(folder);

        JsonNode json = new ObjectMapper().readTree(folder.resolve("check.json").toFile());
        assertThat(json.at("/machine/cores").asInt()).isPositive();
        assertThat(json.at("/machine/memoryMiB").asLong()).isPositive();
        assertThat(json.at("/outcomes/0/figures/1/ratio").asDouble()).isEqualTo(3);
        assertThat(json.at("/outcomes/0/figures/1/reached").asBoolean(true)).isFalse();
        assertThat(json.path("machine").fieldNames())
                .toIterable()
                .containsExactly("cores", "processor", "memoryMiB", "system", "jvm", "load");
        assertThat(json.at("/machine/system").asText()).matches("[A-Za-z ]+ [0-9.]+ \\w+");
        assertThat(Files.readString(folder.resolve("check.txt")))
                .startsWith("2026-05-03")
                .containsPattern("does nothing +p50 +1.00 ms .* 3.00 +<= 2.00, not reached");
    }
}
