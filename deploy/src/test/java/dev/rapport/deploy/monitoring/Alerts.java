package dev.rapport.deploy.monitoring;

import static dev.rapport.deploy.manifest.Manifests.each;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.deploy.manifest.Manifests;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every alert has its paragraph in the runbook, by its own name, and every paragraph its alert. */
final class Alerts {
    private static final String RUNBOOK = "docs/operators/runbook.md#";
    private static final Set<String> SEVERITIES = Set.of("critical", "warning", "info");

    private Alerts() {}

    static List<String> faults(Manifests manifests, String runbook) {
        Set<String> paragraphs = runbook.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> faults = new ArrayList<>();
        each(manifests.one("PrometheusRule", "rapport").at("/spec/groups"))
                .flatMap(group -> each(group.path("rules")))
                .forEach(alert -> {
                    String name = alert.path("alert").asText();
                    if (!alert.at("/annotations/runbook").asText().equals(RUNBOOK + name.toLowerCase(Locale.ROOT))
                            || !paragraphs.remove(name)) {
                        faults.add(name + " has no paragraph in the runbook");
                    }
                    if (isMissing(alert.path("expr")) || isMissing(alert.at("/annotations/summary"))) {
                        faults.add(name + " does not say what it is about");
                    }
                    if (!SEVERITIES.contains(alert.at("/labels/severity").asText())) {
                        faults.add(name + " does not say how bad it is");
                    }
                });
        paragraphs.forEach(paragraph -> faults.add(paragraph + " is in the runbook, and is no alert"));
        return faults;
    }

    private static boolean isMissing(JsonNode text) {
        return text.asText("").isBlank();
    }
}
