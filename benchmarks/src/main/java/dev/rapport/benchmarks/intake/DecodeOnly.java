package dev.rapport.benchmarks.intake;

import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.EventCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The least that a reader of the contacts' logs must do: reads a batch and decodes it, as the advisor does, and nothing else. Over
 * and over, for ten seconds; the last pass counts.
 */
final class DecodeOnly {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int FEWEST_PASSES = 3;

    private final EventCodec<TouchpointEvent> codec = new EventCodec<>(Event.types(TouchpointEvent.class));
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> beginnings;
    private final long count;

    private DecodeOnly(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> beginnings) {
        this.consumer = consumer;
        this.beginnings = beginnings;
        consumer.assign(beginnings.keySet());
        long last = consumer.endOffsets(beginnings.keySet()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        count = last - beginnings.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Arguments: the broker, where the batch begins ({@code partition:offset,…}), and the file for events a second. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", arguments[0], "max.poll.records", 1000, "max.partition.fetch.bytes", 4_194_304);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var reader = new DecodeOnly(consumer, beginnings(arguments[1]));
            Files.writeString(Path.of(arguments[2]), "" + reader.measure());
        }
    }

    private static Map<TopicPartition, Long> beginnings(String text) {
        return Stream.of(text.split(","))
                .map(one -> one.split(":"))
                .collect(java.util.stream.Collectors.toMap(
                        one -> new TopicPartition(Topics.TOUCHPOINTS, Integer.parseInt(one[0])),
                        one -> Long.valueOf(one[1])));
    }

    private double measure() {
        long start = System.nanoTime();
        List<Double> passes = new ArrayList<>();
        while (passes.size() < FEWEST_PASSES || System.nanoTime() - start < WARM_UP.toNanos()) {
            passes.add(pass());
        }
        return passes.getLast();
    }

    private double pass() {
        beginnings.forEach(consumer::seek);
        long start = System.nanoTime();
        long read = 0;
        while (read < count) {
            for (ConsumerRecord<String, byte[]> delivered : consumer.poll(Duration.ofSeconds(1))) {
                if (!(codec.decode(delivered) instanceof EventCodec.Decoded.Read<TouchpointEvent>)) {
                    throw new IllegalStateException("the load holds a record that cannot be read");
                }
                read++;
            }
        }
        return read * 1e9 / (System.nanoTime() - start);
    }
}
