package dev.rapport.deploy.pod;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.deploy.manifest.Manifests;
import dev.rapport.deploy.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** No replica goes before another is ready, and each has the time that it takes to answer what it was asked. */
final class Rollouts {
    /** The longest that a caller may wait for a verdict. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private Rollouts() {}

    static List<String> faults(Manifests manifests) {
        List<String> faults = new ArrayList<>();
        for (Service service : Service.ALL) {
            JsonNode spec = manifests.one("Deployment", service.name()).path("spec");
            JsonNode pod = spec.at("/template/spec");
            Duration drain = seconds(service.setting("quarkus.shutdown.timeout"));
            Duration before = Duration.ofSeconds(
                    pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt());
            Duration grace =
                    Duration.ofSeconds(pod.path("terminationGracePeriodSeconds").asInt());
            if (before.isZero()) {
                faults.add(service.name() + " is ended before its routes forget it");
            }
            if (grace.compareTo(before.plus(max(drain, LONGEST_CALL))) <= 0) {
                faults.add(service.name() + " has " + grace + " to end, and takes "
                        + before.plus(max(drain, LONGEST_CALL)));
            }
            if (spec.has("replicas")) {
                faults.add(service.name() + " has a number of replicas, which undoes the autoscaler's");
            }
            if (!spec.at("/strategy/rollingUpdate/maxUnavailable").asText().equals("0")) {
                faults.add(service.name() + " loses replicas while it is rolled out");
            }
            selects(manifests, "PodDisruptionBudget", service, spec, faults);
            selects(manifests, "Deployment", service, spec, faults);
            if (!manifests
                    .one("Service", service.name())
                    .at("/spec/selector")
                    .equals(spec.at("/selector/matchLabels"))) {
                faults.add("Service/" + service.name() + " selects other pods than its Deployment");
            }
        }
        return faults;
    }

    private static void selects(Manifests manifests, String kind, Service service, JsonNode spec, List<String> faults) {
        JsonNode labels = spec.at("/template/metadata/labels");
        boolean all = manifests.one(kind, service.name()).at("/spec/selector/matchLabels").properties().stream()
                .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
        if (!all) {
            faults.add(kind + "/" + service.name() + " selects other pods than its own");
        }
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** @param text as 10S or PT10S */
    private static Duration seconds(String text) {
        return Duration.parse(text.startsWith("P") ? text : "PT" + text);
    }
}
