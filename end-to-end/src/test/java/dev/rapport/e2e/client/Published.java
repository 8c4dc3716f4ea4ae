package dev.rapport.e2e.client;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** What stands on the topics about one workspace. */
public record Published(String bootstrapServers, String workspace) {
    private static final Duration SOON = Duration.ofSeconds(15);

    /** @param headers as text */
    public record Event(String key, int partition, Map<String, String> headers, JsonNode data) {

        public String type() {
            return headers.getOrDefault("ce_type", "");
        }

        /** Null for an event that takes no number. */
        public @Nullable Long sequence() {
            String sequence = headers.get("ce_sequence");
            return sequence == null ? null : Long.valueOf(sequence);
        }

        /** Of an outbound message or its verdict; empty when it is about none. */
        public String messageId() {
            return Stream.of(data.at("/messageId"), data.at("/message/id"), data.at("/verdict/messageId"))
                    .map(id -> id.asText(""))
                    .filter(id -> !id.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    /** All that stands on the topics by now, each partition in its order. */
    public List<Event> on(Collection<String> topics) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", 20);
        List<Event> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(delivered -> add(delivered, found));
            }
        }
        return found;
    }

    /** All that stands on one topic by now. */
    public List<Event> on(String topic) {
        return on(List.of(topic));
    }

    /** The same, as soon as it holds what it should. */
    public List<Event> on(String topic, Predicate<List<Event>> asItShouldBe) {
        return await("events on " + topic).atMost(SOON).until(() -> on(topic), asItShouldBe);
    }

    private void add(ConsumerRecord<String, byte[]> delivered, List<Event> found) {
        Map<String, String> headers = new HashMap<>();
        delivered
                .headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        // What has no value ends a key of a compacted topic.
        if (workspace.equals(headers.get("ce_workspace")) && delivered.value() != null) {
            found.add(new Event(delivered.key(), delivered.partition(), headers, Json.read(delivered.value())));
        }
    }
}
