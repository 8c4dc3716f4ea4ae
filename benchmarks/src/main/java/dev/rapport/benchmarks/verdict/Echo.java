package dev.rapport.benchmarks.verdict;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The least that can answer through Kafka: hands every record of one topic on to another, and keeps nothing. */
final class Echo {
    static final String THERE = "benchmark.there";
    static final String BACK = "benchmark.back";

    private Echo() {}

    /** Argument: the broker. Runs until it is told to end. */
    public static void main(String[] arguments) {
        Map<String, Object> settings = Map.of("bootstrap.servers", arguments[0], "group.id", "benchmark-echo");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", arguments[0], "acks", "all", "linger.ms", 0),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            consumer.subscribe(java.util.List.of(THERE));
            while (true) {
                for (ConsumerRecord<String, byte[]> one : consumer.poll(Duration.ofSeconds(1))) {
                    producer.send(new ProducerRecord<>(BACK, one.key(), one.value()));
                }
            }
        }
    }
}
