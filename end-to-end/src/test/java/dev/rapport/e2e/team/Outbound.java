package dev.rapport.e2e.team;

import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import java.time.Duration;

/** An outbound message that was proposed, in the hands of whoever proposed it. */
public record Outbound(Client client, String id, JsonNode proposed) {
    private static final Duration SOON = Duration.ofSeconds(10);

    /** As it stands now. */
    public JsonNode now() {
        return client.get(TOUCHPOINT, path(""));
    }

    public String status() {
        return now().path("status").asText();
    }

    /** The verdict in the answer to the proposal. */
    public Verdict verdict() {
        return verdict(proposed);
    }

    /** The verdict that is in force now. */
    public Verdict verdictNow() {
        return verdict(now());
    }

    /** The last word before transmitting. */
    public Answer permit() {
        return client.send(permitCall());
    }

    /** @param key the Idempotency-Key */
    public Answer permit(String key) {
        return client.send(permitCall().with("Idempotency-Key", key));
    }

    /** Waits for a verdict that has seen everything. */
    public Answer permitWaiting() {
        return client.send(permitCall().with("Prefer", "wait=10"));
    }

    /** Reports that it went out. */
    public Answer sent() {
        return client.send(Call.post(TOUCHPOINT, path("/sent"), Json.object("providerMessageId", "p-1")));
    }

    /** Reports that it did not go out. */
    public Answer failed() {
        return client.send(
                Call.post(TOUCHPOINT, path("/failed"), Json.object("reason", "mailbox full", "retry", false)));
    }

    /** @throws org.awaitility.core.ConditionTimeoutException when the status does not come */
    public JsonNode awaitStatus(String status) {
        return await("status " + status + " of " + id)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(this::now, message -> message.path("status").asText().equals(status));
    }

    private Call permitCall() {
        return Call.post(TOUCHPOINT, path("/permit"), Json.object());
    }

    private String path(String more) {
        return "/v1/outbound-messages/" + id + more;
    }

    private static Verdict verdict(JsonNode message) {
        return new Verdict(message.path("verdict"), message.path("body").asText());
    }
}
