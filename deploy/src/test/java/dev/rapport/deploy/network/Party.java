package dev.rapport.deploy.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Who can be at an end of an arrow.
 *
 * @param pod the labels of its pods; @param namespace those of their namespace, empty when it is ours
 */
record Party(String name, Map<String, String> pod, Map<String, String> namespace) {
    static final Party ELSEWHERE = new Party("elsewhere", Map.of(), Map.of("elsewhere", "true"));

    static final List<Party> ALL = List.of(
            service("contacts-service"),
            service("touchpoint-service"),
            service("advisor-service"),
            new Party("kafka", Map.of("strimzi.io/cluster", "rapport", "strimzi.io/name", "rapport-kafka"), Map.of()),
            new Party(
                    "kafka-operators",
                    Map.of("strimzi.io/cluster", "rapport", "strimzi.io/name", "rapport-entity-operator"),
                    Map.of()),
            new Party("database", Map.of("cnpg.io/cluster", "rapport-db"), Map.of()),
            new Party("ingress", Map.of(), Map.of("rapport.dev/ingress", "true")),
            new Party("names", Map.of("k8s-app", "kube-dns"), Map.of("kubernetes.io/metadata.name", "kube-system")),
            new Party(
                    "database-operator",
                    Map.of("app.kubernetes.io/name", "cloudnative-pg"),
                    Map.of("kubernetes.io/metadata.name", "cnpg-system")),
            new Party("keda", Map.of(), Map.of("kubernetes.io/metadata.name", "keda")),
            ELSEWHERE);

    private static Party service(String name) {
        return new Party(
                name, Map.of("app.kubernetes.io/name", name, "app.kubernetes.io/part-of", "rapport"), Map.of());
    }

    boolean isOurs() {
        return namespace.isEmpty();
    }

    /** @param selector of pods in our namespace */
    boolean isSelectedBy(JsonNode selector) {
        return isOurs() && matches(selector, pod);
    }

    /** @param peer of a policy's rule; none means anybody */
    boolean isAmong(JsonNode peer) {
        if (peer.isMissingNode() || peer.has("ipBlock")) {
            return this == ELSEWHERE || peer.isMissingNode();
        }
        boolean inNamespace = peer.has("namespaceSelector")
                ? this != ELSEWHERE && matches(peer.path("namespaceSelector"), namespace)
                : isOurs();
        return inNamespace && matches(peer.path("podSelector"), pod);
    }

    private static boolean matches(JsonNode selector, Map<String, String> labels) {
        if (selector.has("matchExpressions")) {
            throw new UnsupportedOperationException("matchExpressions: " + selector);
        }
        return selector.path("matchLabels").properties().stream()
                .allMatch(label -> label.getValue().asText().equals(labels.get(label.getKey())));
    }
}
