package dev.rapport.deploy.monitoring;

import static dev.rapport.deploy.manifest.Manifests.each;
import static dev.rapport.deploy.manifest.Manifests.list;
import static dev.rapport.deploy.manifest.Manifests.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.deploy.manifest.Fault;
import dev.rapport.deploy.manifest.Manifests;
import dev.rapport.deploy.manifest.Overlay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MonitoringTest {
    private static final String RULES = "/spec/groups/0/rules";

    @Test
    void everyAlertIsGoneIntoInTheRunbook() {
        List<String> faults = faults(Overlay.TEAM_WITH_MONITORING.manifests());

        assertThat(faults).isEmpty();
    }

    /** Which names it asks for is held against a running stack, by MetricsE2E. */
    @Test
    void theDashboardIsOneAndEveryPanelAsksSomething() throws IOException {
        Manifests manifests = Overlay.TEAM_WITH_MONITORING.manifests();

        JsonNode config = manifests.one("ConfigMap", "rapport-dashboard");

        assertThat(config.at("/metadata/labels/grafana_dashboard").asText()).isEqualTo("1");
        JsonNode dashboard =
                new ObjectMapper().readTree(config.at("/data/rapport.json").asText());
        List<JsonNode> panels = each(dashboard.path("panels"))
                .filter(panel -> !panel.path("type").asText().equals("row"))
                .toList();
        assertThat(panels).hasSizeGreaterThan(15);
        assertThat(panels).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(each(panel.path("targets")))
                    .isNotEmpty()
                    .allSatisfy(
                            target -> assertThat(target.path("expr").asText()).isNotBlank());
        });
        assertThat(each(dashboard.path("panels")).map(panel -> panel.path("id").asInt()))
                .doesNotHaveDuplicates();
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(
                        "RapportOutboxAches has no paragraph in the runbook",
                        MonitoringTest::faults,
                        all -> rule(all, "alert", "RapportOutboxAches")),
                new Fault(
                        "RapportServiceMissing is in the runbook, and is no alert",
                        MonitoringTest::faults,
                        all -> list(all.one("PrometheusRule", "rapport"), RULES).remove(0)),
                new Fault(
                        "RapportServiceMissing does not say what it is about",
                        MonitoringTest::faults,
                        all -> rule(all, "expr", " ")),
                new Fault(
                        "RapportServiceMissing does not say how bad it is",
                        MonitoringTest::faults,
                        all -> part(all.one("PrometheusRule", "rapport"), RULES + "/0/labels")
                                .put("severity", "bad")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFound(Fault fault) {
        assertThat(fault.found(Overlay.TEAM_WITH_MONITORING)).contains(fault.told());
    }

    private static List<String> faults(Manifests manifests) {
        try {
            return Alerts.faults(manifests, Files.readString(Path.of("../docs/operators/runbook.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rule(Manifests all, String field, String value) {
        part(all.one("PrometheusRule", "rapport"), RULES + "/0").put(field, value);
    }
}
