package dev.rapport.benchmarks.intake;

import dev.rapport.benchmarks.load.SeededLoad;
import dev.rapport.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Events that wait on the topic to be taken in: everybody's registration first, then a batch for each round, the same for all
 * contenders.
 */
public final class Backlog implements AutoCloseable {
    private static final int AT_ONCE = 10_000;

    private final Supplier<ProducerRecord<String, byte[]>> next;
    private final int batch;
    private final KafkaProducer<String, byte[]> producer;
    private final long[] offsets = new long[Topics.PARTITIONS];
    private long published;
    private int batches;
    private String newest = "";

    Backlog(String bootstrapServers, SeededLoad load, int batch) {
        this(bootstrapServers, load::next, batch);
        publish(load.registrations());
    }

    /** With nobody's registration. @param next what happens next */
    public Backlog(String bootstrapServers, Supplier<ProducerRecord<String, byte[]>> next, int batch) {
        this.next = next;
        this.batch = batch;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "linger.ms",
                        5,
                        "batch.size",
                        131_072,
                        // On a machine so busy that requests time out, more of them lose their order for good.
                        "max.in.flight.requests.per.connection",
                        1),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Publishes batches until there are so many. */
    void holds(int count) {
        while (batches < count) {
            newest = IntStream.range(0, offsets.length)
                    .mapToObj(partition -> partition + ":" + offsets[partition])
                    .collect(Collectors.joining(","));
            more(batch);
            batches++;
        }
    }

    /** Publishes more events, which belong to no batch. */
    public void more(int count) {
        for (int left = count; left > 0; left -= AT_ONCE) {
            publish(Stream.generate(next).limit(Math.min(left, AT_ONCE)).toList());
        }
    }

    /** How many events there are on the topic. */
    public long published() {
        return published;
    }

    /** Where the newest batch begins: {@code partition:offset}, separated by commas. */
    String newestBatch() {
        return newest;
    }

    private void publish(List<ProducerRecord<String, byte[]>> events) {
        List<Future<org.apache.kafka.clients.producer.RecordMetadata>> sent =
                events.stream().map(producer::send).toList();
        try {
            for (var one : sent) {
                var place = one.get();
                offsets[place.partition()] = Math.max(offsets[place.partition()], place.offset() + 1);
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the load could not be published", e);
        }
        published += events.size();
    }

    @Override
    public void close() {
        producer.close();
    }
}
