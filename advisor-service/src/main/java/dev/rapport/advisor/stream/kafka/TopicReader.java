package dev.rapport.advisor.stream.kafka;

import dev.rapport.advisor.stream.Happening;
import dev.rapport.advisor.stream.Positions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads all partitions of the topics that are followed, in no group: every replica reads everything. For one thread. */
final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    TopicReader(Map<String, Object> broker) {
        Map<String, Object> config = new HashMap<>(broker);
        config.remove("group.id");
        config.put("enable.auto.commit", false);
        config.put("default.api.timeout.ms", 10_000);
        consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        partitions = Positions.TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        consumer.assign(partitions);
    }

    Positions end() {
        return positions(consumer.endOffsets(partitions)::get);
    }

    Positions beginning() {
        return positions(consumer.beginningOffsets(partitions)::get);
    }

    /** The first records from then on; where there is none, {@code end}. */
    Positions at(Instant moment, Positions end) {
        Map<TopicPartition, Long> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, moment.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(asked);
        return positions(partition -> {
            @Nullable OffsetAndTimestamp first = found.get(partition);
            return first == null ? end.of(partition.topic(), partition.partition()) : first.offset();
        });
    }

    /** How far has been read. */
    Positions position() {
        return positions(consumer::position);
    }

    void seek(Positions positions) {
        partitions.forEach(
                partition -> consumer.seek(partition, positions.of(partition.topic(), partition.partition())));
    }

    /** What comes next. What tells of nothing, as an erased relationship's last record, is left out. */
    List<Happening> read(Duration patience) {
        return Stream.of(consumer.poll(patience))
                .flatMap(records ->
                        records.partitions().stream().flatMap(partition -> records.records(partition).stream()))
                .flatMap(TopicReader::happening)
                .toList();
    }

    private static Stream<Happening> happening(ConsumerRecord<String, byte[]> delivered) {
        String workspace = header(delivered, "ce_workspace");
        String type = header(delivered, "ce_type");
        return delivered.value() == null || workspace == null || type == null
                ? Stream.empty()
                : Stream.of(new Happening(
                        delivered.topic(),
                        delivered.partition(),
                        delivered.offset(),
                        workspace,
                        type,
                        new String(delivered.value(), StandardCharsets.UTF_8)));
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> delivered, String name) {
        Header header = delivered.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private Positions positions(ToLongFunction<TopicPartition> of) {
        Function<String, List<Long>> inTopic = topic -> partitions.stream()
                .filter(partition -> partition.topic().equals(topic))
                .sorted((one, other) -> Integer.compare(one.partition(), other.partition()))
                .map(of::applyAsLong)
                .toList();
        return new Positions(inTopic.apply(Positions.TOPICS.get(0)), inTopic.apply(Positions.TOPICS.get(1)));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
