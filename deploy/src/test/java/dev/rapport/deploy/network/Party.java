package dev.rapport.deploy.network;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.deploy.manifest.Manifests;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who can be at an end of an arrow.
 *
 * @param pod the labels of its pods; @param namespace those of their namespace, empty when it is ours
 */
record Party(String name, Map<String, String> pod, Map<String, String> namespace) {
    /** Any address, those of other pods and machines included. */
    static final Party ELSEWHERE = new Party("elsewhere", Map.of(), Map.of("elsewhere", "true"));

    /** An address that is nobody's inside. */
    static final Party PUBLIC = new Party("public-internet", Map.of(), Map.of("public", "true"));

    private static final String PUBLIC_4 =
            "0.0.0.0/0 but 10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,192.168.0.0/16";
    private static final String PUBLIC_6 = "2000::/3 but ";

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
            new Party("monitoring", Map.of(), Map.of("rapport.dev/monitoring", "true")),
            ELSEWHERE,
            PUBLIC);

    private static Party service(String name) {
        return new Party(
                name, Map.of("app.kubernetes.io/name", name, "app.kubernetes.io/part-of", "rapport"), Map.of());
    }

    boolean isOurs() {
        return namespace.isEmpty();
    }

    private boolean isPod() {
        return this != ELSEWHERE && this != PUBLIC;
    }

    /** @param selector of pods in our namespace */
    boolean isSelectedBy(JsonNode selector) {
        return isOurs() && matches(selector, pod);
    }

    /** @param peer of a policy's rule; none means anybody */
    boolean isAmong(JsonNode peer) {
        if (peer.isMissingNode()) {
            return true;
        }
        if (peer.has("ipBlock")) {
            String addresses =
                    peer.at("/ipBlock/cidr").asText() + " but " + Manifests.joined(peer.at("/ipBlock/except"));
            return this == (Set.of(PUBLIC_4, PUBLIC_6).contains(addresses) ? PUBLIC : ELSEWHERE);
        }
        boolean inNamespace = peer.has("namespaceSelector")
                ? isPod() && matches(peer.path("namespaceSelector"), namespace)
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
