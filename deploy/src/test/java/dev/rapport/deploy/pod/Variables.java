package dev.rapport.deploy.pod;

import static dev.rapport.deploy.manifest.Manifests.each;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.deploy.manifest.Manifests;
import dev.rapport.deploy.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a service is told: every variable is one that it reads, none that it needs is missing, and no secret is written down.
 * Only the migration knows the password of the tables' owner.
 */
final class Variables {
    private static final String OWNER = "RAPPORT_DB_OWNER_PASSWORD";
    private static final Set<String> OF_MIGRATION =
            Set.of("RAPPORT_DB_URL", OWNER, "RAPPORT_DB_APP_PASSWORD", "QUARKUS_INIT_AND_EXIT");

    private Variables() {}

    static List<String> faults(Manifests manifests) {
        Stream<String> services = Service.ALL.stream().flatMap(service -> faults(manifests, service).stream());
        Stream<String> secrets = manifests.names("Secret").stream().map(name -> "Secret/" + name + " is written down");
        return Stream.concat(services, secrets).toList();
    }

    private static List<String> faults(Manifests manifests, Service service) {
        JsonNode pod = manifests.one("Deployment", service.name()).at("/spec/template/spec");
        Map<String, JsonNode> running = variables(manifests, pod.at("/containers/0"));
        Map<String, JsonNode> migrating = variables(manifests, pod.at("/initContainers/0"));
        List<String> faults = new ArrayList<>();
        Stream.of(running, migrating)
                .forEach(variables -> variables.forEach((name, value) -> {
                    if (!service.reads(name)) {
                        faults.add(service.name() + " does not read " + name);
                    }
                    if (isSecret(name) && !value.has("secretKeyRef")) {
                        faults.add(service.name() + " has " + name + " written down");
                    }
                }));
        missing(service.needed(), running).forEach(name -> faults.add(service.name() + " is not told " + name));
        missing(OF_MIGRATION, migrating)
                .forEach(name -> faults.add(service.name() + "'s migration is not told " + name));
        if (running.containsKey(OWNER)) {
            faults.add(service.name() + " knows the owner's password");
        }
        if (!running.getOrDefault("QUARKUS_FLYWAY_MIGRATE_AT_START", pod)
                .asText()
                .equals("false")) {
            faults.add(service.name() + " migrates once more");
        }
        return faults;
    }

    /** The variables of a container: each with its value, or with where it comes from. */
    private static Map<String, JsonNode> variables(Manifests manifests, JsonNode container) {
        Map<String, JsonNode> variables = new TreeMap<>();
        each(container.path("envFrom"))
                .map(from ->
                        manifests.one("ConfigMap", from.at("/configMapRef/name").asText()))
                .forEach(settings -> settings.path("data")
                        .properties()
                        .forEach(entry -> variables.put(entry.getKey(), entry.getValue())));
        each(container.path("env"))
                .forEach(variable -> variables.put(
                        variable.path("name").asText(),
                        variable.has("value") ? variable.path("value") : variable.path("valueFrom")));
        return variables;
    }

    private static boolean isSecret(String name) {
        return name.contains("PASSWORD") || name.contains("JAAS") || name.contains("SECRET");
    }

    private static Set<String> missing(Set<String> needed, Map<String, JsonNode> told) {
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(told.keySet());
        return missing;
    }
}
