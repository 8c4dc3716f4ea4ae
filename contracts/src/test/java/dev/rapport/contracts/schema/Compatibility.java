package dev.rapport.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an event type may not do to those who rely on it: readers of the released schema must understand what is written now,
 * and readers of today must understand what was written then and lies on a topic. Free to come are optional members, further
 * values of an enum, further kinds of a touch, and further events.
 */
final class Compatibility {
    private final JsonNode released;
    private final JsonNode present;
    private final List<String> breaches = new ArrayList<>();

    private Compatibility(JsonNode released, JsonNode present) {
        this.released = released;
        this.present = present;
    }

    /** The promises of all released types that are broken now, each as {@code <type>: <path>: <what>}. */
    static List<String> breaches(Map<String, JsonNode> released, Map<String, JsonNode> present) {
        return released.entrySet().stream()
                .flatMap(entry -> present.containsKey(entry.getKey())
                        ? breaches(entry.getValue(), present.get(entry.getKey())).stream()
                                .map(breach -> entry.getKey() + ": " + breach)
                        : Stream.of(entry.getKey() + ": is gone"))
                .toList();
    }

    /** The promises of one schema that are broken now. */
    static List<String> breaches(JsonNode released, JsonNode present) {
        Compatibility comparison = new Compatibility(released, present);
        comparison.compare("data", released, present);
        return comparison.breaches;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        JsonNode was = resolved(released, before);
        JsonNode is = resolved(present, after);
        if (!is.path("additionalProperties").asBoolean(true)) {
            breaches.add(path + ": is closed to members that are not known yet");
        }
        same(path, "type", values(was, "type"), values(is, "type"));
        same(path, "format", values(was, "format"), values(is, "format"));
        same(path, "value", values(was, "const"), values(is, "const"));
        compareEnum(path, was, is);
        compareMembers(path, was, is);
        compareAlternatives(path, was, is);
        if (was.has("items") && is.has("items")) {
            compare(path + "[]", was.get("items"), is.get("items"));
        } else {
            same(path, "list", was.has("items"), is.has("items"));
        }
    }

    private void compareEnum(String path, JsonNode was, JsonNode is) {
        same(path, "enum", was.has("enum"), is.has("enum"));
        Set<String> lost = values(was, "enum");
        lost.removeAll(values(is, "enum"));
        lost.forEach(value -> breaches.add(path + ": the value " + value + " is gone"));
    }

    private void compareMembers(String path, JsonNode was, JsonNode is) {
        was.path("properties").properties().forEach(member -> {
            JsonNode counterpart = is.path("properties").path(member.getKey());
            if (counterpart.isMissingNode()) {
                breaches.add(path + "." + member.getKey() + ": is gone");
            } else {
                compare(path + "." + member.getKey(), member.getValue(), counterpart);
            }
        });
        Set<String> wasRequired = values(was, "required");
        Set<String> isRequired = values(is, "required");
        wasRequired.stream()
                .filter(name -> !isRequired.contains(name))
                .forEach(name -> breaches.add(path + "." + name + ": is no longer required, but readers rely on it"));
        isRequired.stream()
                .filter(name -> !wasRequired.contains(name))
                .forEach(name -> breaches.add(path + "." + name + ": is newly required, but older events lack it"));
    }

    private void compareAlternatives(String path, JsonNode was, JsonNode is) {
        Map<String, JsonNode> counterparts = alternatives(present, is);
        Map<String, JsonNode> alternatives = alternatives(released, was);
        same(path, "choice", alternatives.isEmpty(), counterparts.isEmpty());
        same(path, "null", alternatives.containsKey("null"), counterparts.containsKey("null"));
        alternatives.forEach((name, alternative) -> {
            JsonNode counterpart = counterparts.get(name);
            if (counterpart == null) {
                breaches.add(path + ": the alternative " + name + " is gone");
            } else {
                compare(path, alternative, counterpart);
            }
        });
    }

    private void same(String path, String what, Object was, Object is) {
        if (!was.equals(is)) {
            breaches.add(path + ": " + what + " was " + was + ", is " + is);
        }
    }

    /** The branches of a choice by their kind, or by their type where they have none. */
    private static Map<String, JsonNode> alternatives(JsonNode root, JsonNode schema) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        for (JsonNode branch : schema.path("anyOf")) {
            JsonNode alternative = resolved(root, branch);
            JsonNode kind = alternative.path("properties").path("kind").path("const");
            byName.put(kind.asText(alternative.path("type").asText()), alternative);
        }
        return byName;
    }

    private static Set<String> values(JsonNode schema, String keyword) {
        JsonNode value = schema.path(keyword);
        Set<String> values = new TreeSet<>();
        if (value.isArray()) {
            value.forEach(element -> values.add(element.asText()));
        } else if (!(value instanceof MissingNode)) {
            values.add(value.asText());
        }
        return values;
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
    }
}
