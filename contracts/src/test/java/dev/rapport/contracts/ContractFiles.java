package dev.rapport.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the contract's files are. Those of an event are called {@code <type>.json}. */
public final class ContractFiles {
    /** The schemas as they are now; they travel in the jar. */
    public static final Path SCHEMAS = Path.of("src/main/resources/dev/rapport/contracts/schemas");

    /** The schemas that version 1 promised its readers. */
    public static final Path RELEASED = Path.of("released/v1");

    /** One sample of each event. */
    public static final Path SAMPLES = Path.of("src/test/resources/golden/v1");

    public static final Path ASYNC_API = Path.of("asyncapi.yaml");

    private static final boolean WRITE = Boolean.getBoolean("contracts.write");

    private ContractFiles() {}

    /** The event files of a folder, by type and in the order of types. */
    public static Map<String, JsonNode> byType(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, JsonNode> byType = new TreeMap<>();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                byType.put(
                        name.substring(0, name.length() - ".json".length()), WireJson.MAPPER.readTree(file.toFile()));
            }
            return byType;
        }
    }

    /**
     * Checks a file that is made from the contract, and committed so that readers need no build to find it. With
     * {@code -Dcontracts.write=true} it is written instead.
     */
    public static void checkMade(Path file, String made) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, made);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "%s, as the contract makes it (if the change is meant: "
                                + "./mvnw -pl contracts test -Dcontracts.write=true)",
                        file)
                .isEqualTo(made);
    }
}
