package dev.rapport.e2e.team;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.e2e.client.Json;

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
}
