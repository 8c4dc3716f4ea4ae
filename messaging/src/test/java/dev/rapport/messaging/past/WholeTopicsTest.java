package dev.rapport.messaging.past;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rapport.messaging.past.WholeTopics.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class WholeTopicsTest {
    private static final String TOPIC = "rapport.touchpoints";
    private static final TopicPartition ONLY = new TopicPartition(TOPIC, 0);

    private final List<String> taken = new ArrayList<>();
    private final MockConsumer<String, byte[]> consumer = holding(2);

    @Test
    void whatIsOfTheWorkspaceIsTakenIn() {
        consumer.schedulePollTask(() -> {
            consumer.addRecord(record(0, "team"));
            consumer.addRecord(record(1, "elsewhere"));
        });

        boolean whole = read();

        assertThat(whole).isTrue();
        assertThat(taken).containsExactly("0");
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void aTopicThatMayNotBeReadIsNamed() {
        consumer.setPollException(new TopicAuthorizationException(Set.of(TOPIC)));

        MayNotRead refused = catchThrowableOfType(MayNotRead.class, this::read);

        assertThat(refused.reason()).isEqualTo("Kafka does not let this service read rapport.touchpoints");
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void aBrokerThatIsAwayIsAskedAgainLater() {
        consumer.setPollException(new KafkaException("away"));

        boolean whole = read();

        assertThat(whole).isFalse();
        assertThat(consumer.closed()).isTrue();
    }

    private boolean read() {
        Topic topic = new Topic(TOPIC, batch -> batch.forEach(one -> taken.add(String.valueOf(one.offset()))));
        return WholeTopics.read(() -> consumer, "team", List.of(topic), (done, total) -> true);
    }

    private static MockConsumer<String, byte[]> holding(long records) {
        var consumer = new MockConsumer<String, byte[]>("earliest");
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(ONLY, 0L));
        consumer.updateEndOffsets(Map.of(ONLY, records));
        return consumer;
    }

    private static ConsumerRecord<String, byte[]> record(long offset, String workspace) {
        var record = new ConsumerRecord<>(TOPIC, 0, offset, "key", new byte[0]);
        record.headers().add("ce_workspace", workspace.getBytes(UTF_8));
        return record;
    }
}
