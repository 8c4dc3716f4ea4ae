package dev.rapport.benchmarks.results;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rapport.benchmarks.frame.Comparison.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What a run gave, as it is kept: the newest of each benchmark. */
public record Results(
        String benchmark, Instant measuredAt, boolean shortened, Machine machine, List<Outcome> outcomes) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public String table() {
        return outcomes.stream().map(Table::of).collect(Collectors.joining("\n"));
    }

    /** Writes {@code <benchmark>.json} with all that was measured, and {@code <benchmark>.txt}, the table. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(benchmark + ".json"), JSON.writeValueAsString(this) + "\n");
            Files.writeString(folder.resolve(benchmark + ".txt"), heading() + table());
        } catch (IOException e) {
            throw new UncheckedIOException("the results cannot be written to " + folder, e);
        }
    }

    private String heading() {
        return "%s%s: %d cores (%s), %,d MiB, %s, %s; load %.1f when it began%n%n"
                .formatted(
                        measuredAt.toString().substring(0, 10),
                        shortened ? ", shortened" : "",
                        machine.cores(),
                        machine.processor(),
                        machine.memoryMiB(),
                        machine.system(),
                        machine.jvm(),
                        machine.load());
    }
}
