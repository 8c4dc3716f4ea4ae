package dev.rapport.docs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the documents are. Those of the calls are written when the services are packaged. */
public final class Documents {
    /** The checkout. */
    public static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    public static final List<String> SERVICES = List.of("contacts-service", "touchpoint-service", "advisor-service");

    private static final Path CONTRACTS = HOME.resolve("contracts");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Documents() {}

    public static JsonNode calls(String service) {
        return json(HOME.resolve(service).resolve("target/openapi/openapi.json"));
    }

    public static JsonNode topics() {
        try {
            return new YAMLMapper().readTree(CONTRACTS.resolve("asyncapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param reference as the document of the topics names it */
    public static JsonNode schema(String reference) {
        return json(CONTRACTS.resolve(reference));
    }

    public static String sample(String eventType) {
        return text(CONTRACTS.resolve("src/test/resources/golden/v1").resolve(eventType + ".json"));
    }

    public static JsonNode json(Path file) {
        try {
            return JSON.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
