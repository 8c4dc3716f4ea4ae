package dev.rapport.benchmarks.verdict;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Asks with a record on one topic, and is answered by one on another. */
final class Answers implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Function<ConsumerRecord<String, byte[]>, UUID> asked;
    private final Map<UUID, CompletableFuture<?>> waiting = new ConcurrentHashMap<>();
    private final Thread reader;
    private volatile boolean closed;

    /** @param topic of the answers; @param asked says to which question a record is the answer */
    Answers(String bootstrapServers, String topic, Function<ConsumerRecord<String, byte[]>, UUID> asked) {
        this.asked = asked;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is done by asking where it has led.
        partitions.forEach(consumer::position);
        reader = Thread.ofPlatform().daemon().name("answers").start(this::read);
    }

    CompletableFuture<?> ask(UUID id, ProducerRecord<String, byte[]> question) {
        var answered = new CompletableFuture<Void>();
        waiting.put(id, answered);
        producer.send(question, (place, failure) -> {
            if (failure != null) {
                answered.completeExceptionally(failure);
            }
        });
        return answered;
    }

    private void read() {
        while (!closed) {
            for (ConsumerRecord<String, byte[]> answer : consumer.poll(Duration.ofMillis(100))) {
                CompletableFuture<?> question = waiting.remove(asked.apply(answer));
                if (question != null) {
                    question.complete(null);
                }
            }
        }
        consumer.close();
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
