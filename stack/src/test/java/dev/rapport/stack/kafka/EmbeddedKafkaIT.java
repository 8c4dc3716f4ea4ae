package dev.rapport.stack.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.contracts.Topics;
import dev.rapport.stack.local.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
    @TempDir
    Path folder;

    @Test
    void topicsAndWhatIsInThemOutliveTheBroker() throws Exception {
        try (EmbeddedKafka before = started()) {
            before.createTopics(2);
            send(before, Topics.TOUCHPOINTS, "a touch");
        }

        try (EmbeddedKafka after = started()) {
            after.createTopics(2);

            assertThat(read(after, Topics.TOUCHPOINTS)).containsExactly("a touch");
        }
    }

    @Test
    void everyTopicIsThereAndKeptAsItIsDeclared() throws Exception {
        try (EmbeddedKafka broker = started();
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            broker.createTopics(Topics.PARTITIONS);

            Map<String, List<String>> kept = admin
                    .describeConfigs(Topics.all().stream()
                            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                            .toList())
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            entry -> entry.getKey().name(),
                            entry -> List.of(
                                    entry.getValue().get("cleanup.policy").value(),
                                    entry.getValue().get("retention.ms").value())));
            assertThat(kept)
                    .hasSameSizeAs(Topics.all())
                    .containsEntry(Topics.RELATIONSHIPS, List.of("compact", "-1"))
                    .containsEntry(Topics.TOUCHPOINTS, List.of("delete", "-1"))
                    .containsEntry(Topics.VERDICTS, List.of("delete", "-1"))
                    .containsEntry(Topics.OUTBOUND_PROPOSED, List.of("delete", "7776000000"))
                    .containsEntry(Topics.deadLetters(Topics.TOUCHPOINTS), List.of("delete", "7776000000"));
        }
    }

    @Test
    void aTopicIsNotMadeByUsingIt() {
        try (EmbeddedKafka broker = started()) {
            assertThatThrownBy(() -> send(broker, "rapport.typo", "lost")).hasMessageContaining("rapport.typo");
        }
    }

    private EmbeddedKafka started() {
        Ports ports = Ports.moved(Ports.freeOffset());
        return EmbeddedKafka.start(folder, ports.kafka(), ports.controller());
    }

    private static void send(EmbeddedKafka broker, String topic, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "max.block.ms", 2_000),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", value)).get(10, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(EmbeddedKafka broker, String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var values = new ArrayList<String>();
            consumer.poll(Duration.ofSeconds(10)).forEach(record -> values.add(record.value()));
            return values;
        }
    }
}
