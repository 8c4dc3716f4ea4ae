package dev.rapport.advisor.console.policy.rest;

import jakarta.ws.rs.core.MultivaluedMap;

/** What stands beside the policy in its form. */
final class Fields {
    private Fields() {}

    static int number(MultivaluedMap<String, String> fields, String name, int otherwise) {
        String text = fields.getFirst(name);
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
