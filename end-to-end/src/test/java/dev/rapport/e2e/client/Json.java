package dev.rapport.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** JSON as it goes over the wire. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** @param namesAndValues in turn; a null value leaves its field out; times are written as they print */
    public static ObjectNode object(@Nullable Object... namesAndValues) {
        ObjectNode object = MAPPER.createObjectNode();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            Object value = namesAndValues[at + 1];
            if (value != null) {
                object.set(String.valueOf(namesAndValues[at]), node(value));
            }
        }
        return object;
    }

    /** The texts of an array, or, where its items are objects, of this field of each. @param field empty for plain texts */
    public static List<String> texts(JsonNode array, String field) {
        return stream(array)
                .map(item -> field.isEmpty() ? item : item.path(field))
                .map(JsonNode::asText)
                .toList();
    }

    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    public static String write(JsonNode json) {
        return json.toString();
    }

    /** @throws IllegalArgumentException when it is no JSON */
    public static JsonNode read(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("is no JSON", e);
        }
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case JsonNode json -> json;
            case TemporalAccessor time -> MAPPER.valueToTree(time.toString());
            default -> MAPPER.valueToTree(value);
        };
    }
}
