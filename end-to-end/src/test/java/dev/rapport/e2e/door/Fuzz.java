package dev.rapport.e2e.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.e2e.client.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Makes calls that are nearly right, and some that are nowhere near: of one seed always the same. */
final class Fuzz {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "\u202eevil",
            "\ud83d",
            "null",
            "=HYPERLINK(\"http://localhost\")",
            "'; drop table contact; --",
            "${jndi:ldap://localhost/a}",
            "%n%s%x",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "line\r\nERROR forged",
            "9".repeat(400),
            "x".repeat(70_000));
    private static final List<String> MOMENTS = List.of(
            "2026-05-03T14:00:00Z",
            "2026-02-30T14:00:00Z",
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "2026-05-03T14:00:00+99:00",
            "P1D",
            "P999999999999D",
            "PT-1S",
            "yesterday");

    private final Random chance;

    Fuzz(long seed) {
        this.chance = new Random(seed);
    }

    Call call(Door door) {
        Call call = door.call(this::pathValue, body(door));
        StringBuilder query = new StringBuilder();
        for (String name : door.queries()) {
            if (chance.nextInt(3) == 0) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append("=")
                        .append(encoded(text()));
            }
        }
        Map<String, String> headers = chance.nextInt(12) == 0 ? Map.of("Content-Type", "text/plain") : call.headers();
        return new Call(call.method(), call.service(), call.path() + query, call.body(), headers);
    }

    private String pathValue(String name) {
        return chance.nextInt(3) == 0 ? encoded(text()) : new UUID(chance.nextLong(), chance.nextLong()).toString();
    }

    private String body(Door door) {
        String json = value(door.body(), door.api(), 0).toString();
        return switch (chance.nextInt(15)) {
            case 0 -> json.substring(0, chance.nextInt(json.length() + 1));
            case 1 -> json + json;
            case 2 -> "[".repeat(2_000);
            case 3 -> "";
            default -> json;
        };
    }

    private JsonNode value(JsonNode schema, JsonNode api, int depth) {
        if (depth > DEEPEST || chance.nextInt(14) == 0) {
            return anything();
        }
        JsonNode known =
                schema.has("$ref") ? api.at(schema.path("$ref").asText().substring(1)) : schema;
        for (String several : List.of("anyOf", "oneOf", "allOf")) {
            if (known.path(several).size() > 0) {
                return value(
                        known.path(several)
                                .get(chance.nextInt(known.path(several).size())),
                        api,
                        depth);
            }
        }
        if (known.path("enum").size() > 0) {
            return known.path("enum").get(chance.nextInt(known.path("enum").size()));
        }
        JsonNode types = known.path("type");
        String type = types.isArray() ? types.path(chance.nextInt(types.size())).asText() : types.asText();
        return switch (type) {
            case "object" -> object(known, api, depth);
            case "array" -> array(known, api, depth);
            case "string" -> string(known.path("format").asText());
            case "integer", "number" -> number();
            case "boolean" -> JSON.booleanNode(chance.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> anything();
        };
    }

    private JsonNode object(JsonNode schema, JsonNode api, int depth) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            if (chance.nextInt(5) > 0) {
                object.set(field.getKey(), value(field.getValue(), api, depth + 1));
            }
        }
        if (chance.nextInt(10) == 0) {
            object.set(text(), anything());
        }
        return object;
    }

    private JsonNode array(JsonNode schema, JsonNode api, int depth) {
        ArrayNode array = JSON.arrayNode();
        int size = chance.nextInt(30) == 0 ? 1_200 : chance.nextInt(4);
        for (int item = 0; item < size; item++) {
            array.add(value(schema.path("items"), api, Math.max(depth + 1, size > 4 ? DEEPEST : 0)));
        }
        return array;
    }

    private JsonNode string(String format) {
        return JSON.textNode(
                switch (format) {
                    case "uuid" -> new UUID(chance.nextLong(), chance.nextLong()).toString();
                    case "date-time", "duration" -> any(MOMENTS);
                    default -> text();
                });
    }

    private JsonNode number() {
        return switch (chance.nextInt(4)) {
            case 0 -> JSON.numberNode(Long.MAX_VALUE);
            case 1 -> JSON.numberNode(-1);
            case 2 -> JSON.numberNode(1e308);
            default -> JSON.numberNode(chance.nextInt(50));
        };
    }

    private JsonNode anything() {
        return switch (chance.nextInt(6)) {
            case 0 -> JSON.nullNode();
            case 1 -> number();
            case 2 -> JSON.arrayNode().add(JSON.arrayNode());
            case 3 -> JSON.objectNode().put("a", 1);
            case 4 -> JSON.booleanNode(true);
            default -> JSON.textNode(text());
        };
    }

    private String text() {
        return switch (chance.nextInt(4)) {
            case 0 -> any(NASTY);
            case 1 -> any(MOMENTS);
            case 2 -> any(List.of("email", "x", "phone", "held", "phone", "open", "us", "admin", "all", "2"));
            default -> "person-" + chance.nextInt(1_000) + "@example.org";
        };
    }

    private <T> T any(List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.substring(0, Math.min(500, text.length())), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
