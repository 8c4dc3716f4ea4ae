package dev.rapport.deploy.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.contracts.Topics;
import dev.rapport.deploy.manifest.Manifests;
import java.util.ArrayList;
import java.util.List;

/** The topics are those that the contract declares, kept as long as it says, and in three copies of which two have a record before it counts. */
final class KafkaTopics {
    private final Manifests manifests;
    private final int copies;
    private final int enough;
    private final List<String> faults = new ArrayList<>();

    private KafkaTopics(Manifests manifests, int copies, int enough) {
        this.manifests = manifests;
        this.copies = copies;
        this.enough = enough;
    }

    /** @param copies of each record; @param enough are there when a record counts as written */
    static List<String> faults(Manifests manifests, int copies, int enough) {
        return new KafkaTopics(manifests, copies, enough).all();
    }

    private List<String> all() {
        List<String> declared = Topics.all().stream().map(Topics.Topic::name).toList();
        List<String> present = manifests.names("KafkaTopic");
        present.stream()
                .filter(name -> !declared.contains(name))
                .forEach(name -> faults.add(name + " is nobody's topic"));
        for (Topics.Topic topic : Topics.all()) {
            if (present.contains(topic.name())) {
                topic(topic, manifests.one("KafkaTopic", topic.name()));
            } else {
                faults.add(topic.name() + " is missing");
            }
        }
        JsonNode broker = manifests.one("Kafka", "rapport").at("/spec/kafka/config");
        for (String name : List.of("default.replication.factor", "offsets.topic.replication.factor")) {
            same("the broker's " + name, broker.path(name), copies);
        }
        same("the broker's min.insync.replicas", broker.path("min.insync.replicas"), enough);
        if (broker.path("auto.create.topics.enable").asBoolean(true)) {
            faults.add("the broker makes topics that nobody declared");
        }
        return faults;
    }

    private void topic(Topics.Topic topic, ObjectNode manifest) {
        JsonNode config = manifest.at("/spec/config");
        String name = topic.name() + "'s ";
        same(name + "partitions", manifest.at("/spec/partitions"), Topics.PARTITIONS);
        same(name + "replicas", manifest.at("/spec/replicas"), copies);
        same(name + "min.insync.replicas", config.path("min.insync.replicas"), enough);
        same(name + "max.message.bytes", config.path("max.message.bytes"), Topics.MAX_RECORD_BYTES);
        same(name + "cleanup.policy", config.path("cleanup.policy"), topic.compacted() ? "compact" : "delete");
        if (!topic.compacted()) {
            same(name + "retention.ms", config.path("retention.ms"), topic.retentionMs());
        }
    }

    private void same(String what, JsonNode actual, Object expected) {
        if (!actual.asText().equals(String.valueOf(expected))) {
            faults.add(what + " is " + actual + ", not " + expected);
        }
    }
}
