package dev.rapport.messaging.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.rapport.messaging.CloudEvent;
import dev.rapport.messaging.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records that were put aside: what can be told of one whatever is wrong with it, and how it is delivered once more. */
final class LetterRecords {
    private static final Pattern WORKSPACE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final long LATEST_MILLIS =
            Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

    private LetterRecords() {}

    /** Each header as text, and of several with one name the last. */
    static Map<String, String> headers(ConsumerRecord<String, byte[]> delivery) {
        Map<String, String> headers = new LinkedHashMap<>();
        delivery.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    /** How much of a topic the record takes. */
    static long bytes(ConsumerRecord<String, byte[]> delivery) {
        long bytes = delivery.value() == null ? 0 : delivery.value().length;
        for (Map.Entry<String, String> header : headers(delivery).entrySet()) {
            bytes += length(header.getKey()) + length(header.getValue());
        }
        return delivery.key() == null ? bytes : bytes + length(delivery.key());
    }

    private static long length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** An attribute of CloudEvents, wherever the record carries it, as text that a database can keep; null when it has none. */
    static @Nullable String attribute(ConsumerRecord<String, byte[]> delivery, String name) {
        String header = headers(delivery).get("ce_" + name);
        String text = header != null ? header : inside(delivery, name);
        return text == null || text.isEmpty() ? null : storable(text);
    }

    /** Whose it is; null when it names no workspace. */
    static @Nullable String workspace(ConsumerRecord<String, byte[]> delivery) {
        String named = attribute(delivery, "workspace");
        return named != null && WORKSPACE.matcher(named).matches() ? named : null;
    }

    private static @Nullable String inside(ConsumerRecord<String, byte[]> delivery, String name) {
        try {
            return CloudEvent.of(delivery).optional(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The record's own time, or the beginning of all times when it is none that a database can keep. */
    static Instant writtenAt(ConsumerRecord<String, byte[]> delivery) {
        long millis = delivery.timestamp();
        return Instant.ofEpochMilli(millis < 0 || millis > LATEST_MILLIS ? 0 : millis);
    }

    static String storable(String text) {
        return text.replace('\0', '\ufffd');
    }

    static String atMost(int length, String text) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }

    /** The record as it came. */
    static ConsumerRecord<String, byte[]> of(DeadLetter letter, String headers, byte @Nullable [] data) {
        RecordHeaders carried = new RecordHeaders();
        read(headers).forEach((name, text) -> carried.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                letter.origin().topic(),
                letter.origin().partition(),
                letter.origin().offset(),
                letter.origin().writtenAt().toEpochMilli(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                letter.key(),
                data,
                carried,
                Optional.empty());
    }

    private static Map<String, String> read(String headers) {
        try {
            return EventCodec.JSON.readValue(headers, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dead letter holds headers that were not written here", e);
        }
    }
}
