package dev.rapport.touchpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The broker as the other services see it. */
public final class Broker {
    private static final Ids IDS = Ids.timeOrdered();
    private static final String SERVERS = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", SERVERS), new StringSerializer(), new ByteArraySerializer());
    private static final Map<String, Reader> READERS = new ConcurrentHashMap<>();

    private Broker() {}

    /** Publishes an event about a contact and gives its id. */
    public static UUID publish(String topic, String workspace, UUID contactId, Event event) {
        UUID id = IDS.next();
        publish(topic, workspace, contactId, id, event);
        return id;
    }

    public static void publish(String topic, String workspace, UUID contactId, UUID id, Event event) {
        publish(topic, workspace, contactId, id, event.type(), EventCodec.write(event));
    }

    public static void publish(String topic, String workspace, UUID contactId, UUID id, String type, byte[] data) {
        var envelope = new Envelope<>(id, type, Instant.now(), workspace, null, Topics.key(workspace, contactId), data);
        publish(EventCodec.encode(topic, envelope, "/rapport/test", Map.of()));
    }

    /** Publishes what somebody outside of Rapport wrote. */
    public static void publish(ProducerRecord<String, byte[]> outgoing) {
        try {
            PRODUCER.send(outgoing).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the topic holds of a workspace, in the order of its partitions; waits until there is enough. */
    public static List<ConsumerRecord<String, byte[]>> read(
            String topic, String workspace, Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        Reader reader = READERS.computeIfAbsent(topic, Reader::new);
        return await().atMost(Duration.ofSeconds(20)).until(() -> reader.of(workspace), enough);
    }

    /** What the contacts' logs of a workspace say, as soon as it is this much: {@code message.received}. */
    public static List<String> said(String workspace, int count) {
        return read(Topics.TOUCHPOINTS, workspace, found -> found.size() >= count).stream()
                .map(event -> header(event, "ce_type"))
                .map(type -> type.substring("dev.rapport.".length(), type.length() - ".v1".length()))
                .toList();
    }

    public static String header(ConsumerRecord<String, byte[]> delivery, String name) {
        Header header = delivery.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    /** Reads a topic from its beginning, as far as it was asked to. */
    private static final class Reader {
        private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", SERVERS), new StringDeserializer(), new ByteArrayDeserializer());
        private final List<ConsumerRecord<String, byte[]>> all = new CopyOnWriteArrayList<>();

        Reader(String topic) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        synchronized List<ConsumerRecord<String, byte[]>> of(String workspace) {
            consumer.poll(Duration.ofMillis(20)).forEach(all::add);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>(all);
            found.removeIf(delivery -> !header(delivery, "ce_workspace").equals(workspace));
            return found;
        }
    }
}
