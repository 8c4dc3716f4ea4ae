package dev.rapport.e2e.fault.check;

import static dev.rapport.stack.local.Service.ADVISOR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Has the advisor fold every relationship of a workspace once more from its journal, as it does by itself after an upgrade:
 * for rows that are kept in an older shape.
 */
record FreshFold(Rows rows) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String OF_SURVIVORS = " where workspace = ? and state is not null and survivor_id is null";

    /** Those contacts of whom the journal says something else than is kept. */
    List<String> differences() {
        Map<String, JsonNode> kept = states();
        long shape = oldestShape();
        rows.of(ADVISOR, "update relationship set shape = shape - 1" + OF_SURVIVORS);
        await("a fresh fold").atMost(PATIENCE).until(() -> oldestShape() == shape);
        Map<String, JsonNode> folded = states();
        return kept.entrySet().stream()
                .filter(one -> !one.getValue().equals(folded.get(one.getKey())))
                .map(one -> "relationship %s is kept as %s, and its journal says %s"
                        .formatted(one.getKey(), one.getValue(), folded.get(one.getKey())))
                .toList();
    }

    private long oldestShape() {
        return rows.number(ADVISOR, "select min(shape) from relationship" + OF_SURVIVORS);
    }

    Map<String, JsonNode> states() {
        Map<String, JsonNode> states = new TreeMap<>();
        rows.of(ADVISOR, "select contact_id, state::text from relationship" + OF_SURVIVORS)
                .forEach(row ->
                        states.put(row.getFirst(), Json.read(row.getLast().getBytes(UTF_8))));
        return states;
    }
}
