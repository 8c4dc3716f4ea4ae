package dev.rapport.e2e.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.contracts.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes records that are nearly right of such as are: of one seed always the same, but for their ids. */
final class Mutations {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> NASTY = List.of(
            JSON.nullNode(),
            JSON.textNode(""),
            JSON.textNode("\u0000"),
            JSON.textNode("null"),
            JSON.textNode("9".repeat(400)),
            JSON.textNode("x".repeat(300_000)),
            JSON.textNode("-999999999-01-01T00:00:00Z"),
            JSON.textNode("+999999999-12-31T23:59:59Z"),
            JSON.textNode("P999999999999D"),
            JSON.textNode("2026-02-30T14:00:00Z"),
            JSON.textNode("00000000-0000-0000-0000-000000000000"),
            JSON.numberNode(-1),
            JSON.numberNode(Long.MAX_VALUE),
            JSON.numberNode(1e300),
            JSON.booleanNode(true),
            JSON.arrayNode(),
            JSON.objectNode());

    private final Random chance;
    private final String workspace;

    Mutations(long seed, String workspace) {
        this.chance = new Random(seed);
        this.workspace = workspace;
    }

    /** @param type of the event; @param whole its data as it should be */
    ProducerRecord<String, byte[]> of(String topic, String type, JsonNode whole) {
        JsonNode data = whole.deepCopy();
        for (int times = chance.nextInt(4); times > 0; times--) {
            mutate(data);
        }
        Map<String, @Nullable String> headers = headers(type);
        for (int times = chance.nextInt(2); times > 0; times--) {
            headers.put(
                    one(List.copyOf(headers.keySet())),
                    one("", null, "x", "-1", "9223372036854775807", "dev.rapport.meeting.held.v9", workspace));
        }
        String contact = whole.path("contactId").asText(new UUID(7, 7).toString());
        String key = chance.nextInt(20) == 0 ? one("", "x", "/", "no/contact", null) : Topics.key(workspace, contact);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value(data));
        headers.forEach((name, value) -> {
            if (value != null) {
                record.headers().add(name, value.getBytes(UTF_8));
            }
        });
        return record;
    }

    private Map<String, @Nullable String> headers(String type) {
        Map<String, @Nullable String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/rapport/contacts");
        headers.put("ce_type", type);
        headers.put("ce_time", "2026-05-03T14:00:00Z");
        headers.put("ce_workspace", workspace);
        headers.put("ce_sequence", String.valueOf(1 + chance.nextInt(50)));
        headers.put("content-type", "application/json");
        return headers;
    }

    private byte @Nullable [] value(JsonNode data) {
        byte[] whole = data.toString().getBytes(UTF_8);
        return switch (chance.nextInt(20)) {
            case 0 -> Arrays.copyOf(whole, chance.nextInt(whole.length + 1));
            case 1 -> "[".repeat(5_000).getBytes(UTF_8);
            case 2 -> null;
            case 3 -> {
                byte[] damaged = whole.clone();
                chance.nextBytes(damaged);
                yield damaged;
            }
            case 4 -> {
                byte[] damaged = whole.clone();
                damaged[chance.nextInt(damaged.length)] ^= (byte) (1 << chance.nextInt(8));
                yield damaged;
            }
            default -> whole;
        };
    }

    /** One of its values is put away, or another in its place. */
    private void mutate(JsonNode data) {
        List<JsonNode> holders = new ArrayList<>();
        collect(data, holders);
        switch (one(holders)) {
            case ObjectNode object
            when !object.isEmpty() -> {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                String name = one(names);
                if (chance.nextInt(4) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, one(NASTY));
                }
            }
            case ArrayNode array -> array.add(one(NASTY));
            default -> {}
        }
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }

    private <T> T one(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private @Nullable String one(@Nullable String... all) {
        return all[chance.nextInt(all.length)];
    }
}
