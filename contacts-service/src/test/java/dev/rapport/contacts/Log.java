package dev.rapport.contacts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.Event;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads the topics from their beginning, as another service would. */
@Singleton
public class Log {
    private static final EventCodec<ContactEvent> CONTACT_EVENTS = new EventCodec<>(Event.types(ContactEvent.class));

    private final Map<String, Object> broker;

    Log(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /** What the topic holds now of a workspace, in the order of each key. */
    public List<ConsumerRecord<String, byte[]>> records(String topic, String workspace) {
        Map<String, Object> config = new HashMap<>(broker);
        config.remove("group.id");
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found.stream()
                .filter(delivered -> workspace.equals(header(delivered, "ce_workspace")))
                .toList();
    }

    /** Waits until the topic holds so many records of the workspace. */
    public List<ConsumerRecord<String, byte[]>> waitFor(String topic, String workspace, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> records(topic, workspace), found -> found.size() >= count);
    }

    /** As {@link #waitFor}, for what is said of contacts. */
    public List<Envelope<ContactEvent>> contactEvents(String topic, String workspace, int count) {
        return waitFor(topic, workspace, count).stream().map(Log::event).toList();
    }

    public static Envelope<ContactEvent> event(ConsumerRecord<String, byte[]> delivered) {
        return switch (CONTACT_EVENTS.decode(delivered)) {
            case EventCodec.Decoded.Read<ContactEvent>(var event) -> event;
            case EventCodec.Decoded.Unreadable<ContactEvent>(var reason) -> throw new AssertionError(reason);
            case EventCodec.Decoded.Passed<ContactEvent>() -> throw new AssertionError("says nothing");
        };
    }

    /** A header as text; empty when it is not there. */
    public static String header(ConsumerRecord<String, byte[]> delivered, String name) {
        var header = delivered.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
