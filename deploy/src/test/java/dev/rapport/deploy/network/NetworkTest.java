package dev.rapport.deploy.network;

import static dev.rapport.deploy.manifest.Manifests.list;
import static dev.rapport.deploy.manifest.Manifests.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.deploy.manifest.Fault;
import dev.rapport.deploy.manifest.Manifests;
import dev.rapport.deploy.manifest.Overlay;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkTest {
    /** The arrows of the design, and what keeps Kafka and PostgreSQL going. */
    private static final List<String> ARROWS = List.of(
            "ingress -> contacts-service:8081",
            "ingress -> touchpoint-service:8082",
            "ingress -> advisor-service:8083",
            "touchpoint-service -> contacts-service:8081",
            "contacts-service -> touchpoint-service:8082",
            "contacts-service -> advisor-service:8083",
            "advisor-service -> contacts-service:8081",
            "advisor-service -> touchpoint-service:8082",
            "touchpoint-service -> public-internet:80",
            "touchpoint-service -> public-internet:443",
            "contacts-service -> kafka:9093",
            "touchpoint-service -> kafka:9093",
            "advisor-service -> kafka:9093",
            "contacts-service -> database:5432",
            "touchpoint-service -> database:5432",
            "advisor-service -> database:5432",
            "contacts-service -> names:53",
            "touchpoint-service -> names:53",
            "advisor-service -> names:53",
            "kafka -> names:53",
            "kafka -> kafka:*",
            "kafka-operators -> names:53",
            "kafka-operators -> kafka:*",
            "kafka-operators -> elsewhere:443",
            "kafka-operators -> elsewhere:6443",
            "database -> names:53",
            "database -> database:5432",
            "database -> database:8000",
            "database -> elsewhere:443",
            "database -> elsewhere:6443",
            "database-operator -> database:8000");

    private static final List<String> TO_THE_ISSUER = List.of(
            "contacts-service -> elsewhere:443",
            "touchpoint-service -> elsewhere:443",
            "advisor-service -> elsewhere:443");

    private static final List<String> TO_BE_SEEN = List.of(
            "monitoring -> contacts-service:metrics",
            "monitoring -> touchpoint-service:metrics",
            "monitoring -> advisor-service:metrics",
            "contacts-service -> monitoring:4317",
            "touchpoint-service -> monitoring:4317",
            "advisor-service -> monitoring:4317");

    static Stream<Arguments> arrows() {
        return Stream.of(
                arguments(Overlay.LOCAL, List.of()),
                arguments(Overlay.TEAM, TO_THE_ISSUER),
                arguments(Overlay.TEAM_WITH_KEDA, plus(TO_THE_ISSUER, List.of("keda -> kafka:9093"))),
                arguments(Overlay.TEAM_WITH_MONITORING, plus(TO_THE_ISSUER, TO_BE_SEEN)));
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void onlyTheArrowsOfTheDesignAreLetThrough(Overlay overlay, List<String> more) {
        Set<String> arrows = Arrows.in(overlay.manifests());

        assertThat(Arrows.startFromNothing(overlay.manifests())).isTrue();
        assertThat(arrows).containsExactlyInAnyOrderElementsOf(plus(ARROWS, more));
    }

    @ParameterizedTest
    @EnumSource
    void callersGetToTheServiceThatAnswers(Overlay overlay) {
        assertThat(PortsAndRoutes.faults(overlay.manifests())).isEmpty();
    }

    static Stream<Fault> faults() {
        return Stream.of(
                lost(
                        "advisor-service listens on 8083, and is looked for elsewhere",
                        all -> part(all.one("Service", "advisor-service"), "/spec/ports/0")
                                .put("port", 80)),
                lost(
                        "advisor-service tells its metrics on 9083, and is asked elsewhere",
                        all -> part(
                                        all.one("Deployment", "advisor-service"),
                                        "/spec/template/spec/containers/0/ports/1")
                                .put("containerPort", 8083)),
                lost(
                        "advisor-service tells its metrics to whoever calls it",
                        all -> list(all.one("Service", "advisor-service"), "/spec/ports")
                                .addObject()
                                .put("port", 9083)
                                .put("targetPort", "metrics")),
                lost(
                        "advisor-service runs \"rapport/advisor-service\"",
                        all -> part(all.one("Deployment", "advisor-service"), "/spec/template/spec/containers/0")
                                .put("image", "rapport/advisor-service")),
                lost(
                        "/v1/meetings is answered by touchpoint-service, and the host sends it to advisor-service",
                        all -> routes(all).remove(route(all, "/v1/meetings"))),
                lost(
                        "/v1/verdicts is answered by advisor-service, and the host sends it to touchpoint-service",
                        all -> ((ObjectNode) routes(all).get(route(all, "/v1/meetings"))).put("path", "/v1/verdicts")),
                lost(
                        "the host \"other.example.org\" is not the one of the certificate",
                        all -> part(all.one("Ingress", "rapport"), "/spec/rules/0")
                                .put("host", "other.example.org")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFound(Fault fault) {
        assertThat(fault.found()).contains(fault.told());
    }

    @Test
    void anArrowTooManyIsFound() {
        Manifests broken = Overlay.TEAM.manifests().copy();
        part(broken.one("NetworkPolicy", "touchpoint-service"), "/spec/egress/0/to/0/podSelector/matchLabels")
                .put("app.kubernetes.io/name", "advisor-service");

        Set<String> arrows = Arrows.in(broken);

        assertThat(arrows)
                .contains("touchpoint-service -> advisor-service:8081 (only one end)")
                .contains("touchpoint-service -> contacts-service:8081 (only one end)");
    }

    @Test
    void aWayToAddressesInsideIsFound() {
        Manifests broken = Overlay.TEAM.manifests().copy();
        list(broken.one("NetworkPolicy", "touchpoint-service"), "/spec/egress/1/to/0/ipBlock/except")
                .remove(0);

        Set<String> arrows = Arrows.in(broken);

        assertThat(arrows).contains("touchpoint-service -> elsewhere:80");
    }

    @Test
    void whereNothingIsDeniedItIsFound() {
        Manifests broken = Overlay.TEAM.manifests().copy();
        part(broken.one("NetworkPolicy", "deny-all"), "/spec/podSelector")
                .putObject("matchLabels")
                .put("some", "pods");

        boolean fromNothing = Arrows.startFromNothing(broken);

        assertThat(fromNothing).isFalse();
    }

    private static Fault lost(String told, Consumer<Manifests> change) {
        return new Fault(told, PortsAndRoutes::faults, change);
    }

    private static ArrayNode routes(Manifests all) {
        return list(all.one("Ingress", "rapport"), "/spec/rules/0/http/paths");
    }

    private static int route(Manifests all, String path) {
        return Manifests.each(routes(all))
                .map(route -> route.path("path").asText())
                .toList()
                .indexOf(path);
    }

    private static List<String> plus(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
