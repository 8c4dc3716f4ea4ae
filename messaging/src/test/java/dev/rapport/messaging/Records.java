package dev.rapport.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records as they are delivered. */
public final class Records {
    private Records() {}

    /** On partition 3 of {@code topic}, at offset 42. */
    public static ConsumerRecord<String, byte[]> delivered(
            Map<String, String> headers, @Nullable String key, byte @Nullable [] value) {
        Headers carried = new RecordHeaders();
        headers.forEach((name, text) -> carried.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                "topic", 3, 42, 0, TimestampType.CREATE_TIME, 0, 0, key, value, carried, Optional.empty());
    }

    /** What was sent, delivered. */
    public static ConsumerRecord<String, byte[]> delivered(ProducerRecord<String, byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                3,
                42,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}
