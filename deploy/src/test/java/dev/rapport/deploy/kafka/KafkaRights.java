package dev.rapport.deploy.kafka;

import static dev.rapport.deploy.manifest.Manifests.each;
import static dev.rapport.deploy.manifest.Manifests.joined;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rapport.deploy.manifest.Manifests;
import dev.rapport.deploy.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service may read and write the topics that the AsyncAPI document says it does, with its own consumer groups, and no more. */
final class KafkaRights {
    private static final Path ASYNC_API = Path.of("../contracts/asyncapi.yaml");
    private static final Map<String, String> OPERATIONS = Map.of("receive", "Describe,Read", "send", "Describe,Write");

    private KafkaRights() {}

    static List<String> faults(Manifests manifests) {
        JsonNode contract = contract();
        return Service.ALL.stream()
                .flatMap(service -> faults(service, contract, manifests.one("KafkaUser", service.name())))
                .toList();
    }

    private static Stream<String> faults(Service service, JsonNode contract, JsonNode user) {
        Set<String> given = rights(user, "topic");
        Set<String> needed = rights(contract, service);
        Stream<String> missing = needed.stream()
                .filter(right -> !given.contains(right))
                .map(right -> service.name() + " may not " + right);
        Stream<String> tooMany = given.stream()
                .filter(right -> !needed.contains(right))
                .map(right -> service.name() + " may " + right + ", and has no reason to");
        Stream<String> groups = service.reading().values().stream()
                .filter(group -> rights(user, "group").stream().noneMatch(right -> ("Read " + group).startsWith(right)))
                .map(group -> service.name() + " may not be in the group " + group);
        Stream<String> unread = Stream.concat(service.reading().keySet().stream(), service.wholly().stream())
                .distinct()
                .filter(topic -> !needed.contains(OPERATIONS.get("receive") + " " + topic))
                .map(topic -> service.name() + " reads " + topic + ", of which the AsyncAPI document does not know");
        return Stream.of(missing, tooMany, groups, unread).flatMap(faults -> faults);
    }

    private static Set<String> rights(JsonNode user, String type) {
        return each(user.at("/spec/authorization/acls"))
                .filter(acl -> acl.at("/resource/type").asText().equals(type))
                .map(acl -> joined(acl.path("operations")) + " "
                        + acl.at("/resource/name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By the operations that carry the service's name. */
    private static Set<String> rights(JsonNode contract, Service service) {
        return contract.path("operations").properties().stream()
                .filter(operation -> operation.getKey().startsWith(service.name() + "."))
                .map(operation -> OPERATIONS.get(
                                operation.getValue().path("action").asText()) + " "
                        + operation.getValue().at("/channel/$ref").asText().substring("#/channels/".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode contract() {
        try {
            return new YAMLMapper().readTree(ASYNC_API.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
