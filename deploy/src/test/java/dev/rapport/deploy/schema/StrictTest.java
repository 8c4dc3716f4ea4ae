package dev.rapport.deploy.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.deploy.manifest.Overlay;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every manifest is what its kind allows: no field is unknown, none is missing, none is of another type. */
class StrictTest {
    @ParameterizedTest
    @EnumSource
    void anOverlayIsStrictlyValid(Overlay overlay) {
        List<ObjectNode> manifests = overlay.manifests().all();

        assertThat(manifests).hasSizeGreaterThan(30);
        assertThat(manifests)
                .allSatisfy(manifest -> assertThat(faults(manifest)).isEmpty());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "Deployment",
                        "advisor-service",
                        "replica",
                        deployment -> spec(deployment).put("replica", 3)),
                fault(
                        "Deployment",
                        "advisor-service",
                        "selector",
                        deployment -> spec(deployment).remove("selector")),
                fault(
                        "Deployment",
                        "advisor-service",
                        "three",
                        deployment -> spec(deployment).put("minReadySeconds", "three")),
                fault(
                        "Deployment",
                        "advisor-service",
                        "liveProbe",
                        deployment -> at(deployment, "/spec/template/spec/containers/0")
                                .put("liveProbe", 3)),
                fault(
                        "Ingress",
                        "rapport",
                        "pathType",
                        ingress -> at(ingress, "/spec/rules/0/http/paths/0").remove("pathType")),
                fault(
                        "NetworkPolicy",
                        "deny-all",
                        "podSelectors",
                        policy -> spec(policy).putObject("podSelectors")),
                fault(
                        "HorizontalPodAutoscaler",
                        "advisor-service",
                        "maxReplicas",
                        scaler -> spec(scaler).remove("maxReplicas")),
                fault(
                        "PodDisruptionBudget",
                        "advisor-service",
                        "maxUnavailables",
                        budget -> spec(budget).put("maxUnavailables", 1)),
                fault(
                        "Kafka",
                        "rapport",
                        "listener",
                        kafka -> at(kafka, "/spec/kafka").putArray("listener")),
                fault(
                        "Kafka",
                        "rapport",
                        "listeners",
                        kafka -> at(kafka, "/spec/kafka").remove("listeners")),
                fault("KafkaNodePool", "node", "roles", pool -> spec(pool).remove("roles")),
                fault(
                        "KafkaNodePool",
                        "node",
                        "/spec/roles/0",
                        pool -> spec(pool).putArray("roles").add("emperor")),
                fault(
                        "KafkaTopic",
                        "rapport.verdicts",
                        "partitions",
                        topic -> spec(topic).put("partitions", "twelve")),
                fault(
                        "KafkaTopic",
                        "rapport.verdicts",
                        "replica",
                        topic -> spec(topic).put("replica", 3)),
                fault(
                        "KafkaUser",
                        "advisor-service",
                        "operations",
                        user -> at(user, "/spec/authorization/acls/0").remove("operations")),
                fault(
                        "Cluster",
                        "rapport-db",
                        "nobody looked up /postgresql/sync/number",
                        cluster -> at(cluster, "/spec/postgresql")
                                .putObject("sync")
                                .put("number", 1)),
                fault(
                        "Kafka",
                        "rapport",
                        "nobody knows what a",
                        kafka -> kafka.put("apiVersion", "kafka.strimzi.io/v1beta2")),
                fault(
                        "Deployment",
                        "advisor-service",
                        "nobody knows what a",
                        deployment -> deployment.put("apiVersion", "extensions/v1beta1")));
    }

    @ParameterizedTest(name = "{0}/{1}: {2}")
    @MethodSource("faults")
    void aFaultIsFound(String kind, String name, String told, Consumer<ObjectNode> change) {
        ObjectNode broken = Overlay.TEAM.manifests().copy().one(kind, name);
        change.accept(broken);

        assertThat(faults(broken))
                .isNotEmpty()
                .anySatisfy(fault -> assertThat(fault).contains(told));
    }

    private static List<String> faults(ObjectNode manifest) {
        if (StrimziKinds.knows(manifest)) {
            return StrimziKinds.faults(manifest);
        }
        return BuiltInKinds.model(manifest)
                .map(model -> BuiltInKinds.faults(manifest, model))
                .orElseGet(() -> ReadUpKinds.faults(manifest));
    }

    private static Arguments fault(String kind, String name, String told, Consumer<ObjectNode> change) {
        return arguments(kind, name, told, change);
    }

    private static ObjectNode spec(ObjectNode manifest) {
        return at(manifest, "/spec");
    }

    private static ObjectNode at(ObjectNode manifest, String pointer) {
        return (ObjectNode) manifest.at(pointer);
    }
}
