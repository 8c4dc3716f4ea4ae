package dev.rapport.deploy.kafka;

import static dev.rapport.deploy.manifest.Manifests.each;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.deploy.manifest.Manifests;
import dev.rapport.deploy.service.Service;
import java.util.ArrayList;
import java.util.List;

/** Who scales by what waits looks at a topic and a group that the service really reads, and is the only one that scales it. */
final class Lag {
    private Lag() {}

    static List<String> faults(Manifests manifests) {
        List<String> faults = new ArrayList<>();
        manifests.of("ScaledObject").forEach(scaled -> {
            String target = scaled.at("/spec/scaleTargetRef/name").asText();
            Service service = Service.ALL.stream()
                    .filter(one -> one.name().equals(target))
                    .findFirst()
                    .orElseThrow();
            each(scaled.at("/spec/triggers"))
                    .map(trigger -> trigger.path("metadata"))
                    .forEach(trigger -> {
                        String topic = trigger.path("topic").asText();
                        String group = trigger.path("consumerGroup").asText();
                        if (!group.equals(service.reading().get(topic))) {
                            faults.add(target + " does not read " + topic + " as " + group);
                        }
                        if (!bootstrapServers(manifests).contains(trigger.path("bootstrapServers"))) {
                            faults.add(target + " is scaled by another Kafka");
                        }
                    });
            if (manifests.names("HorizontalPodAutoscaler").contains(target)) {
                faults.add(target + " is scaled by two");
            }
        });
        return faults;
    }

    private static List<JsonNode> bootstrapServers(Manifests manifests) {
        return manifests
                .of("ConfigMap")
                .map(settings -> settings.at("/data/KAFKA_BOOTSTRAP_SERVERS"))
                .toList();
    }
}
