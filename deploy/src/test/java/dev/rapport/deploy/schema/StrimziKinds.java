package dev.rapport.deploy.schema;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rapport.deploy.manifest.Manifests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Strimzi's kinds, by the definitions that its own generator prints; closed, so that an unknown field is a fault too. */
final class StrimziKinds {
    static final String API_VERSION = "kafka.strimzi.io/v1";

    private static final String MODELS = "io.strimzi.api.kafka.model.";
    private static final Map<String, String> CLASSES = Map.of(
            "Kafka", MODELS + "kafka.Kafka",
            "KafkaNodePool", MODELS + "nodepool.KafkaNodePool",
            "KafkaTopic", MODELS + "topic.KafkaTopic",
            "KafkaUser", MODELS + "user.KafkaUser");
    private static final Map<String, Schema> SCHEMAS = read(generate(Path.of("target/strimzi")));

    private StrimziKinds() {}

    static boolean knows(JsonNode manifest) {
        return manifest.path("apiVersion").asText().equals(API_VERSION)
                && SCHEMAS.containsKey(manifest.path("kind").asText());
    }

    static List<String> faults(JsonNode manifest) {
        Schema schema = requireNonNull(SCHEMAS.get(manifest.path("kind").asText()), "knows");
        return schema.validate(manifest).stream()
                .map(fault -> Manifests.title(manifest) + ": " + fault)
                .toList();
    }

    /** The generator is a program: its class is nobody else's to call. */
    private static Path generate(Path folder) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.strimzi.crdgenerator.CrdGenerator",
                "--target-kube",
                "1.30+",
                "--crd-api-version",
                "v1",
                "--api-versions",
                "v1",
                "--storage-version",
                "v1"));
        CLASSES.forEach((kind, model) -> command.add(model + "=" + folder.resolve(kind + ".json")));
        try {
            Files.createDirectories(folder);
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("Strimzi's generator ended with " + code);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Schema> read(Path folder) {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);
        Map<String, Schema> schemas = new LinkedHashMap<>();
        for (String kind : CLASSES.keySet()) {
            try {
                JsonNode definition = new ObjectMapper()
                        .readTree(folder.resolve(kind + ".json").toFile());
                schemas.put(kind, registry.getSchema(closed(definition.at("/spec/versions/0/schema/openAPIV3Schema"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return schemas;
    }

    /** As a cluster prunes: what a definition does not name is not there, unless it says that anything may be. */
    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asText("object").equals("object")
                && !object.has("additionalProperties")
                && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(StrimziKinds::closed);
        return schema;
    }
}
