package dev.rapport.deploy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.deploy.manifest.Manifests;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Kinds whose definitions no build can get. Their fields are those that somebody looked up in the definitions (CloudNativePG 1.28,
 * KEDA 2.17, the Prometheus operator 0.80): a further one is looked up there, and added here. Of types, and of what is required, nothing is known.
 */
final class ReadUpKinds {
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "postgresql.cnpg.io/v1 Cluster",
            Set.of(
                    "/instances",
                    "/storage/size",
                    "/bootstrap/initdb/database",
                    "/bootstrap/initdb/owner",
                    "/bootstrap/initdb/secret/name",
                    "/managed/roles/name",
                    "/managed/roles/login",
                    "/managed/roles/passwordSecret/name",
                    "/postgresql/synchronous/method",
                    "/postgresql/synchronous/number",
                    "/postgresql/synchronous/dataDurability",
                    "/postgresql/synchronous/failoverQuorum",
                    "/postgresql/pg_hba",
                    "/postgresql/parameters/max_connections",
                    "/postgresql/parameters/shared_buffers",
                    "/resources/requests/cpu",
                    "/resources/requests/memory",
                    "/resources/limits/memory"),
            "postgresql.cnpg.io/v1 Database",
            Set.of("/cluster/name", "/name", "/owner"),
            "keda.sh/v1alpha1 ScaledObject",
            Set.of(
                    "/scaleTargetRef/name",
                    "/minReplicaCount",
                    "/maxReplicaCount",
                    "/fallback/failureThreshold",
                    "/fallback/replicas",
                    "/fallback/behavior",
                    "/triggers/type",
                    "/triggers/metadata/bootstrapServers",
                    "/triggers/metadata/topic",
                    "/triggers/metadata/consumerGroup",
                    "/triggers/metadata/lagThreshold",
                    "/triggers/metadata/offsetResetPolicy",
                    "/triggers/metadata/sasl",
                    "/triggers/metadata/tls",
                    "/triggers/authenticationRef/name"),
            "monitoring.coreos.com/v1 PodMonitor",
            Set.of(
                    "/selector/matchLabels/app.kubernetes.io/part-of",
                    "/podMetricsEndpoints/port",
                    "/podMetricsEndpoints/path",
                    "/podMetricsEndpoints/interval"),
            "monitoring.coreos.com/v1 PrometheusRule",
            Set.of(
                    "/groups/name",
                    "/groups/rules/alert",
                    "/groups/rules/expr",
                    "/groups/rules/for",
                    "/groups/rules/labels/severity",
                    "/groups/rules/annotations/summary",
                    "/groups/rules/annotations/runbook"),
            "keda.sh/v1alpha1 TriggerAuthentication",
            Set.of(
                    "/configMapTargetRef/parameter",
                    "/configMapTargetRef/name",
                    "/configMapTargetRef/key",
                    "/secretTargetRef/parameter",
                    "/secretTargetRef/name",
                    "/secretTargetRef/key"));

    private ReadUpKinds() {}

    static List<String> faults(JsonNode manifest) {
        String kind = manifest.path("apiVersion").asText() + " "
                + manifest.path("kind").asText();
        Set<String> unknown = new TreeSet<>();
        collect(manifest.path("spec"), "", unknown);
        unknown.removeAll(FIELDS.getOrDefault(kind, Set.of()));
        return FIELDS.containsKey(kind)
                ? unknown.stream()
                        .map(field -> Manifests.title(manifest) + ": nobody looked up " + field)
                        .toList()
                : List.of(Manifests.title(manifest) + ": nobody knows what a " + kind + " is");
    }

    /** All fields that hold a value, as paths; the places in a list are one. */
    private static void collect(JsonNode node, String path, Set<String> fields) {
        if (node.isValueNode()) {
            fields.add(path);
        } else if (node.isArray()) {
            node.forEach(element -> collect(element, path, fields));
        } else {
            node.properties().forEach(field -> collect(field.getValue(), path + "/" + field.getKey(), fields));
        }
    }
}
