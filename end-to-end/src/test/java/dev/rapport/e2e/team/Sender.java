package dev.rapport.e2e.team;

import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.TOUCHPOINT;

import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;

/** Whoever wants to send: a person by hand, or a tool. */
public record Sender(Client client) {

    /** Proposes, and waits for the verdict. */
    public Outbound proposes(Draft draft) {
        return proposed("", draft);
    }

    /** The one call: proposes, waits for the verdict, and takes the permit. */
    public Outbound asksToSend(Draft draft) {
        return proposed("?permit=true", draft);
    }

    /** The verdict that it would get now. */
    public Verdict checks(Draft draft) {
        Call call = Call.post(ADVISOR, "/v1/checks", draft.json());
        return new Verdict(
                client.send(call).expect(200), draft.json().path("body").asText());
    }

    private Outbound proposed(String query, Draft draft) {
        var message = client.send(Call.post(TOUCHPOINT, "/v1/outbound-messages" + query, draft.json())
                        .with("Prefer", "wait=10"))
                .expect(200);
        return new Outbound(client, message.path("id").asText(), message);
    }
}
