package dev.rapport.deploy.pod;

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
    private static final List<String> TO_SECRETS = List.of("secretKeyRef", "secret", "passwordSecret");

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
            String name = field.getValue()
                    .path("name")
                    .asText(field.getValue().path("secretName").asText());
            if (TO_SECRETS.contains(field.getKey()) && !name.isEmpty()) {
                must("Secret", name, secretsOfOperators().anyMatch(name::equals) || isToMake(name));
            }
            if (field.getKey().equals("secretName")
                    && !secretsOfOperators().anyMatch(field.getValue().asText()::equals)) {
                must(
                        "Secret",
                        field.getValue().asText(),
                        isToMake(field.getValue().asText()));
            }
            if (Set.of("configMapRef", "configMap").contains(field.getKey())) {
                must("ConfigMap", name, manifests.names("ConfigMap").contains(name) || isToMake(name));
            }
            if (field.getKey().equals("service")) {
                must("Service", name, manifests.names("Service").contains(name));
            }
        });
        node.forEach(this::lookInto);
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

    private void must(String kind, String name, boolean there) {
        if (!there) {
            faults.add(kind + "/" + name + " is pointed at, and is neither there nor in the README");
        }
    }
}
