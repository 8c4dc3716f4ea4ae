package dev.rapport.deploy.pod;

import static dev.rapport.deploy.manifest.Manifests.list;
import static dev.rapport.deploy.manifest.Manifests.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.deploy.manifest.Fault;
import dev.rapport.deploy.manifest.Manifests;
import dev.rapport.deploy.manifest.Overlay;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PodsTest {
    private static final String POD = "/spec/template/spec";
    private static final String RUNS = POD + "/containers/0";
    private static final String MIGRATES = POD + "/initContainers/0";

    @ParameterizedTest
    @EnumSource
    void podsAreLockedInAndToldWhatTheyMustKnow(Overlay overlay) {
        Manifests manifests = overlay.manifests();

        assertThat(LockedInPods.faults(manifests)).isEmpty();
        assertThat(Variables.faults(manifests)).isEmpty();
        assertThat(References.faults(manifests)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noReplicaGoesBeforeAnotherIsReady(Overlay overlay) {
        assertThat(Rollouts.faults(overlay.manifests())).isEmpty();
    }

    static Stream<Fault> open() {
        return Stream.of(
                open("is not root", pod -> part(pod, POD + "/securityContext").remove("runAsNonRoot")),
                open("is given no token", pod -> part(pod, POD).put("automountServiceAccountToken", true)),
                open("is given no links to Services", pod -> part(pod, POD).remove("enableServiceLinks")),
                open("has an account of its own", pod -> part(pod, POD).put("serviceAccountName", "default")),
                open(
                        "writes to its node's memory or disk only",
                        pod -> part(pod, POD + "/volumes/0").removeAll().putObject("hostPath")),
                open(
                        "service has a read-only root",
                        pod -> part(pod, RUNS + "/securityContext").put("readOnlyRootFilesystem", false)),
                open(
                        "migrate gains no rights",
                        pod -> part(pod, MIGRATES + "/securityContext").remove("allowPrivilegeEscalation")),
                open(
                        "service has resources/limits/memory",
                        pod -> part(pod, RUNS + "/resources/limits").remove("memory")),
                open(
                        "has room for two uploads",
                        pod -> part(pod, POD + "/volumes/2/emptyDir").put("sizeLimit", "3Gi")),
                open("is ready by its probe", pod -> part(pod, RUNS).remove("readinessProbe")),
                new Fault(
                        "RoleBinding/advisor-service gives rights at the cluster",
                        LockedInPods::faults,
                        all -> all.one("PodDisruptionBudget", "advisor-service").put("kind", "RoleBinding")));
    }

    static Stream<Fault> untold() {
        return Stream.of(
                new Fault(
                        "touchpoint-service does not read RAPPORT_CONTACT_URL",
                        Variables::faults,
                        all -> variable(all, "touchpoint-service", "RAPPORT_CONTACT_URL")),
                new Fault(
                        "contacts-service does not read RAPPORT_CONTACTS_URL",
                        Variables::faults,
                        all -> variable(all, "contacts-service", "RAPPORT_CONTACTS_URL")),
                new Fault(
                        "advisor-service has RAPPORT_DB_PASSWORD written down",
                        Variables::faults,
                        all -> variable(all, "advisor-service", "RAPPORT_DB_PASSWORD")),
                new Fault(
                        "advisor-service knows the owner's password",
                        Variables::faults,
                        all -> variable(all, "advisor-service", "RAPPORT_DB_OWNER_PASSWORD")),
                new Fault(
                        "advisor-service is not told KAFKA_BOOTSTRAP_SERVERS",
                        Variables::faults,
                        all -> all.of("ConfigMap")
                                .forEach(settings -> part(settings, "/data").remove("KAFKA_BOOTSTRAP_SERVERS"))),
                new Fault(
                        "touchpoint-service is not told RAPPORT_SERVICE_SECRET",
                        Variables::faults,
                        all -> list(all.one("Deployment", "touchpoint-service"), RUNS + "/env")
                                .removeIf(variable ->
                                        variable.path("name").asText().equals("RAPPORT_SERVICE_SECRET"))),
                new Fault(
                        "advisor-service's migration is not told QUARKUS_INIT_AND_EXIT",
                        Variables::faults,
                        all -> list(advisor(all), MIGRATES + "/env").remove(0)),
                new Fault(
                        "Secret/keys is written down",
                        Variables::faults,
                        all -> all.all()
                                .getFirst()
                                .put("kind", "Secret")
                                .putObject("metadata")
                                .put("name", "keys")),
                lost(
                        "Secret/advisor-db-ap",
                        all -> part(advisor(all), MIGRATES + "/env/1/valueFrom/secretKeyRef")
                                .put("name", "advisor-db-ap")),
                lost(
                        "Secret/rapport-tsl",
                        all -> part(all.one("Ingress", "rapport"), "/spec/tls/0")
                                .put("secretName", "rapport-tsl")),
                lost(
                        "ConfigMap/settings",
                        all -> part(advisor(all), RUNS + "/envFrom/0/configMapRef")
                                .put("name", "settings")),
                lost(
                        "Service/advisor",
                        all -> part(all.one("Ingress", "rapport"), "/spec/rules/0/http/paths/0/backend/service")
                                .put("name", "advisor")));
    }

    static Stream<Fault> rude() {
        return Stream.of(
                new Fault(
                        "advisor-service loses replicas while it is rolled out",
                        Rollouts::faults,
                        all -> part(advisor(all), "/spec/strategy/rollingUpdate")
                                .put("maxUnavailable", 1)),
                new Fault(
                        "advisor-service has PT30S to end, and takes PT37S",
                        Rollouts::faults,
                        all -> part(advisor(all), POD).put("terminationGracePeriodSeconds", 30)),
                new Fault(
                        "advisor-service is ended before its routes forget it",
                        Rollouts::faults,
                        all -> part(advisor(all), RUNS).remove("lifecycle")),
                new Fault(
                        "advisor-service has a number of replicas, which undoes the autoscaler's",
                        Rollouts::faults,
                        all -> part(advisor(all), "/spec").put("replicas", 2)),
                new Fault(
                        "PodDisruptionBudget/advisor-service selects other pods than its own",
                        Rollouts::faults,
                        all -> part(all.one("PodDisruptionBudget", "advisor-service"), "/spec/selector/matchLabels")
                                .put("app.kubernetes.io/name", "advisor")));
    }

    @ParameterizedTest
    @MethodSource({"open", "untold", "rude"})
    void aFaultIsFound(Fault fault) {
        assertThat(fault.found()).contains(fault.told());
    }

    private static Fault open(String rule, Consumer<ObjectNode> change) {
        return new Fault(
                "Deployment/advisor-service must hold: " + rule,
                LockedInPods::faults,
                all -> change.accept(advisor(all)));
    }

    private static Fault lost(String what, Consumer<Manifests> change) {
        return new Fault(what + " is pointed at, and is neither there nor in the README", References::faults, change);
    }

    private static ObjectNode advisor(Manifests all) {
        return all.one("Deployment", "advisor-service");
    }

    private static void variable(Manifests all, String service, String name) {
        list(all.one("Deployment", service), RUNS + "/env")
                .addObject()
                .put("name", name)
                .put("value", "some");
    }
}
