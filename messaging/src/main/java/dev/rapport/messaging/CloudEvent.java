package dev.rapport.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event that anybody may have written: CloudEvents 1.0 with JSON data, in binary or in structured mode.
 *
 * @param attributes by their names in CloudEvents, without {@code ce_}
 * @param data JSON, not read yet
 */
public record CloudEvent(Map<String, String> attributes, byte[] data) {
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String PREFIX = "ce_";

    /** @throws IllegalArgumentException saying why, without a word of the record's content, when it is none */
    public static CloudEvent of(ConsumerRecord<String, byte[]> delivered) {
        if (delivered.value() == null) {
            throw new IllegalArgumentException("no value");
        }
        String contentType = EventCodec.optional(delivered.headers(), "content-type");
        return contentType != null && contentType.startsWith(STRUCTURED)
                ? structured(delivered.value())
                : binary(delivered);
    }

    /** @throws IllegalArgumentException when the event does not have it */
    public String required(String attribute) {
        String value = attributes.get(attribute);
        if (value == null) {
            throw new IllegalArgumentException("attribute " + attribute + " is missing");
        }
        return value;
    }

    public @Nullable String optional(String attribute) {
        return attributes.get(attribute);
    }

    private static CloudEvent binary(ConsumerRecord<String, byte[]> delivered) {
        Map<String, String> attributes = new HashMap<>();
        delivered.headers().forEach(header -> {
            if (header.key().startsWith(PREFIX) && header.value() != null) {
                attributes.put(
                        header.key().substring(PREFIX.length()), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return new CloudEvent(attributes, delivered.value());
    }

    private static CloudEvent structured(byte[] value) {
        try {
            JsonNode event = EventCodec.JSON.readTree(value);
            JsonNode data = event.get("data");
            if (data == null) {
                throw new IllegalArgumentException("no data");
            }
            Map<String, String> attributes = new HashMap<>();
            event.properties().forEach(member -> {
                if (member.getValue().isTextual()) {
                    attributes.put(member.getKey(), member.getValue().textValue());
                }
            });
            return new CloudEvent(attributes, EventCodec.JSON.writeValueAsBytes(data));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the value is no JSON", e);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be read", e);
        }
    }
}
