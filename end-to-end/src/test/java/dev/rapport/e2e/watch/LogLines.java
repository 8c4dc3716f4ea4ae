package dev.rapport.e2e.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** What a service has logged as JSON, an object a line. */
record LogLines(Path file) {
    private static final Duration SOON = Duration.ofSeconds(30);

    String text() {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JVM's own, which asks nobody how it is to write, are left out. */
    List<JsonNode> all() {
        return text().lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> Json.read(line.getBytes(UTF_8)))
                .toList();
    }

    /** The first such line, as soon as it is there. */
    JsonNode first(Predicate<JsonNode> line) {
        return await("a line of " + file)
                .atMost(SOON)
                .until(() -> all().stream().filter(line).toList(), found -> !found.isEmpty())
                .getFirst();
    }
}
