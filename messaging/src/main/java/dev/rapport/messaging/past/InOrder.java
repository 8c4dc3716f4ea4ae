package dev.rapport.messaging.past;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * All that a topic holds when this is made, in no group: each partition in its order, and of several partitions what was
 * published first. For one thread.
 */
final class InOrder implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> consumer;
    private final List<Part> parts;

    /** @param end behind the last record that there was; @param waiting those that were read and not handed out */
    private record Part(
            TopicPartition partition, long beginning, long end, Deque<ConsumerRecord<String, byte[]>> waiting) {}

    /** @param consumer of its own: it is closed with this, also when this cannot be made */
    InOrder(Consumer<String, byte[]> consumer, String topic) {
        this.consumer = consumer;
        try {
            parts = parts(topic);
        } catch (KafkaException e) {
            consumer.close();
            throw e;
        }
    }

    static Consumer<String, byte[]> consumer(Map<String, Object> broker) {
        Map<String, Object> config = new HashMap<>(broker);
        config.remove("group.id");
        config.put("enable.auto.commit", false);
        config.put("default.api.timeout.ms", 10_000);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private List<Part> parts(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        return consumer.endOffsets(partitions).entrySet().stream()
                .map(end -> new Part(
                        end.getKey(), beginnings.getOrDefault(end.getKey(), 0L), end.getValue(), new ArrayDeque<>()))
                .toList();
    }

    /** How many there are, at most: a compacted topic has fewer. */
    long total() {
        return parts.stream().mapToLong(part -> part.end() - part.beginning()).sum();
    }

    /** What was published next; empty at the end. */
    Optional<ConsumerRecord<String, byte[]>> next() {
        for (List<Part> behind = behind(); !behind.isEmpty(); behind = behind()) {
            read(behind);
        }
        return parts.stream()
                .map(Part::waiting)
                .filter(records -> !records.isEmpty())
                .min(Comparator.comparingLong(records -> records.element().timestamp()))
                .map(Deque::remove);
    }

    /** Those of which nobody knows what comes next. */
    private List<Part> behind() {
        return parts.stream()
                .filter(part -> part.waiting().isEmpty() && consumer.position(part.partition()) < part.end())
                .toList();
    }

    private void read(List<Part> behind) {
        consumer.pause(consumer.assignment());
        consumer.resume(behind.stream().map(Part::partition).toList());
        ConsumerRecords<String, byte[]> read = consumer.poll(POLL);
        behind.forEach(part -> read.records(part.partition()).stream()
                .filter(record -> record.offset() < part.end())
                .forEach(part.waiting()::add));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
