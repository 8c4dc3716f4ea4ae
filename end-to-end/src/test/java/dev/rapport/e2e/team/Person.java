package dev.rapport.e2e.team;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.e2e.client.Json;
import java.util.Locale;

/**
 * Somebody whom the team knows, or not yet.
 *
 * @param id empty for somebody whom nobody registered: then the address names her
 */
public record Person(String id, String name, String email) {

    /** Nobody registered her. */
    public static Person stranger(String name) {
        return new Person("", name, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
    }

    /** As requests name her. */
    public ObjectNode ref() {
        return id.isEmpty()
                ? Json.object("channel", "email", "address", email, "displayName", name)
                : Json.object("id", id);
    }
}
