package dev.rapport.deploy.pod;

import static dev.rapport.deploy.manifest.Manifests.each;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.deploy.manifest.Manifests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a manifest points at is there, is made by an operator, or is named in the README as something to make. */
final class References {
    private static final Path README = Path.of("README.md");

    private final Manifests manifests;
    private final Set<String> faults = new TreeSet<>();

    private References(Manifests manifests) {
        this.manifests = manifests;
    }

    static List<String> faults(Manifests manifests) {
        var references = new References(manifests);
        manifests.all().forEach(references::lookInto);
        return List.copyOf(references.faults);
    }

    private void lookInto(JsonNode node) {
        node.properties().forEach(field -> {
            switch (field.getKey()) {
                case "secretName" -> secret(field.getValue().asText());
                case "secret", "secretKeyRef", "passwordSecret", "secretTargetRef" ->
                    names(field.getValue()).forEach(this::secret);
                case "configMap", "configMapRef", "configMapTargetRef" ->
                    names(field.getValue()).forEach(name -> must("ConfigMap", name, isToMake(name)));
                case "service" -> names(field.getValue()).forEach(name -> must("Service", name, false));
                default -> {}
            }
        });
        node.forEach(this::lookInto);
    }

    /** The name that a reference has, or each of a list. */
    private static Stream<String> names(JsonNode reference) {
        return (reference.isArray() ? each(reference) : Stream.of(reference))
                .map(one -> one.path("name").asText())
                .filter(name -> !name.isEmpty());
    }

    private void secret(String name) {
        must("Secret", name, secretsOfOperators().anyMatch(name::equals) || isToMake(name));
    }

    /** Strimzi's of the users and the cluster's authority, CloudNativePG's of the server's. */
    private Stream<String> secretsOfOperators() {
        return Stream.of(
                        manifests.names("KafkaUser").stream(),
                        manifests.names("Kafka").stream().map(name -> name + "-cluster-ca-cert"),
                        manifests.names("Cluster").stream().map(name -> name + "-ca"))
                .flatMap(names -> names);
    }

    private static boolean isToMake(String name) {
        try {
            return Files.readString(README).contains("`" + name + "`");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void must(String kind, String name, boolean elsewhere) {
        if (!elsewhere && !manifests.names(kind).contains(name)) {
            faults.add(kind + "/" + name + " is pointed at, and is neither there nor in the README");
        }
    }
}
