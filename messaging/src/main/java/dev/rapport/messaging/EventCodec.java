package dev.rapport.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in binary mode: attributes in {@code ce_} headers, data as JSON in the value. Fields that a reader does
 * not know are passed over, so that a writer may add some.
 *
 * @param <E> the family of events that this codec reads
 */
public final class EventCodec<E> {
    /** Reads and writes the data of events, and what services keep of them. */
    public static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private final Map<String, Class<? extends E>> types;

    /** @param types the class to read each type as; any other type is unreadable */
    public EventCodec(Map<String, Class<? extends E>> types) {
        this.types = types;
    }

    /** What a record says, or why it says nothing. */
    public sealed interface Decoded<E> {
        record Read<E>(Envelope<E> event) implements Decoded<E> {}

        record Unreadable<E>(String reason) implements Decoded<E> {}

        /** It says nothing to its reader, who passes over it: no fault, and no effect. */
        record Passed<E>() implements Decoded<E> {}
    }

    /** What a record without data is called that ends a key. */
    public static final String TOMBSTONE_TYPE = "dev.rapport.tombstone.v1";

    /** Takes the place of the data of a key's last record: on a compacted topic nothing of the key is left then. */
    public static final byte[] TOMBSTONE = {};

    /** The data of an event as it goes on the wire. */
    public static byte[] write(Object data) {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + data.getClass(), e);
        }
    }

    /**
     * @param source the CloudEvents source, {@code /rapport/<service>}
     * @param more further headers; one that CloudEvents names replaces it
     */
    public static ProducerRecord<String, byte[]> encode(
            String topic, Envelope<byte[]> event, String source, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.id().toString());
        headers.put("ce_source", source);
        headers.put("ce_type", event.type());
        headers.put("ce_time", event.time().toString());
        headers.put("ce_subject", event.key());
        headers.put("ce_workspace", event.workspace());
        if (event.sequence() != null) {
            headers.put("ce_sequence", event.sequence().toString());
        }
        headers.put("content-type", "application/json");
        headers.putAll(more);
        ProducerRecord<String, byte[]> outgoing =
                new ProducerRecord<>(topic, event.key(), event.data().length == TOMBSTONE.length ? null : event.data());
        headers.forEach((name, value) -> outgoing.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return outgoing;
    }

    public Decoded<E> decode(ConsumerRecord<String, byte[]> delivered) {
        try {
            Headers headers = delivered.headers();
            String type = required(headers, "ce_type");
            if (type.equals(TOMBSTONE_TYPE) && delivered.value() == null) {
                return new Decoded.Passed<>();
            }
            Class<? extends E> dataClass = types.get(type);
            if (dataClass == null) {
                return new Decoded.Unreadable<>("unknown type " + type);
            }
            if (delivered.key() == null || delivered.value() == null) {
                return new Decoded.Unreadable<>(delivered.key() == null ? "no key" : "no value");
            }
            String sequence = optional(headers, "ce_sequence");
            E data = JSON.readValue(delivered.value(), dataClass);
            Optional<String> missing = data == null ? Optional.of("all of it") : Missing.in(data);
            if (missing.isPresent()) {
                return new Decoded.Unreadable<>("data lacks " + missing.get());
            }
            return new Decoded.Read<>(new Envelope<>(
                    UUID.fromString(required(headers, "ce_id")),
                    type,
                    Instant.parse(required(headers, "ce_time")),
                    required(headers, "ce_workspace"),
                    sequence == null ? null : Long.valueOf(sequence),
                    delivered.key(),
                    data));
        } catch (JsonProcessingException e) {
            return new Decoded.Unreadable<>("data does not fit its type: " + where(e));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return new Decoded.Unreadable<>(String.valueOf(e.getMessage()));
        }
    }

    /** What is wrong and where. The message is left out: Jackson quotes what it read, and that may be somebody's words. */
    private static String where(JsonProcessingException e) {
        String fault = e.getClass().getSimpleName();
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return fault + " at "
                    + mapping.getPath().stream()
                            .map(step ->
                                    step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                            .collect(Collectors.joining("."));
        }
        return e.getLocation() == null
                ? fault
                : fault + " in line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static String required(Headers headers, String name) {
        String value = optional(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }

    static @Nullable String optional(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
