package dev.rapport.e2e.team;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.contracts.Topics;
import dev.rapport.e2e.client.Json;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A message that is to be proposed, or only checked. */
public record Draft(ObjectNode json) {

    /** By e-mail, from a machine, at once. */
    public static Draft to(Person person, String body) {
        return new Draft(Json.object("contact", person.ref(), "channel", "email", "body", body));
    }

    /** The same with this field. */
    public Draft with(String field, Object value) {
        ObjectNode more = json.deepCopy();
        more.setAll(Json.object(field, value));
        return new Draft(more);
    }

    /** The same, written by a person. */
    public Draft byHand() {
        return with("automated", false);
    }

    /** As an integration hands it in on Kafka. @param id of the message */
    public ProducerRecord<String, String> handedIn(Team team, UUID id) {
        var record = new ProducerRecord<>(Topics.OUTBOUND_PROPOSED, id.toString(), json.toString());
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_source", "/my-tool",
                        "ce_type", "dev.rapport.outbound-message.handed-in.v1",
                        "ce_workspace", team.workspace())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
