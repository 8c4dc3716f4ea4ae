package dev.rapport.docs.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Element;

/** What a JSON Schema says, a row a member; the members of members stand below it, under their whole name. */
final class SchemaTable {
    private static final List<String> RULES = List.of(
            "format", "pattern", "minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "default");

    private final Element table;
    private final UnaryOperator<String> places;

    private SchemaTable(Element table, UnaryOperator<String> places) {
        this.table = table;
        this.places = places;
    }

    /** @param places of what a schema refers to, the place on the page */
    static void add(Element parent, JsonNode schema, UnaryOperator<String> places) {
        SchemaTable made = new SchemaTable(HtmlPage.table(parent, "member", "is", ""), places);
        if (schema.has("properties")) {
            made.members("", schema);
        } else {
            made.member("", schema, true);
        }
    }

    /** What a schema is, in a few words; what it refers to is a link. */
    static void type(Element cell, JsonNode schema, UnaryOperator<String> places) {
        List<JsonNode> choice = choice(schema);
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText();
            HtmlPage.link(cell, places.apply(name), name.substring(name.lastIndexOf('/') + 1));
        } else if (!choice.isEmpty()) {
            for (int i = 0; i < choice.size(); i++) {
                cell.appendText(i == 0 ? "" : " or ");
                type(cell, choice.get(i), places);
            }
        } else if (schema.has("items")) {
            cell.appendText("list of ");
            type(cell, schema.get("items"), places);
        } else if (schema.path("additionalProperties").isObject()) {
            cell.appendText("by name: ");
            type(cell, schema.get("additionalProperties"), places);
        } else if (schema.has("enum") || schema.has("const")) {
            values(schema)
                    .forEach(value -> cell.appendText(" ").appendElement("code").text(value));
        } else if (schema.at("/properties/kind").has("const")) {
            cell.appendText(schema.at("/properties/kind/const").asText());
        } else {
            cell.appendText(String.join(" or ", texts(schema.path("type"))));
        }
    }

    private void members(String within, JsonNode schema) {
        List<String> required = texts(schema.path("required"));
        schema.get("properties")
                .properties()
                .forEach(member ->
                        member(within + member.getKey(), member.getValue(), required.contains(member.getKey())));
    }

    private void member(String name, JsonNode schema, boolean required) {
        Element row = table.appendElement("tr");
        row.appendElement("td").appendElement("code").text(name);
        type(row.appendElement("td"), schema, places);
        HtmlPage.words(row.appendElement("td"), rules(schema, required));
        inside(name, schema);
    }

    private void inside(String name, JsonNode schema) {
        if (schema.has("properties")) {
            String kind = schema.at("/properties/kind/const").asText("");
            members(kind.isEmpty() ? name + "." : name + " (" + kind + ").", schema);
        }
        if (schema.has("items")) {
            inside(name + "[]", schema.get("items"));
        }
        choice(schema).forEach(alternative -> inside(name, alternative));
    }

    private static String rules(JsonNode schema, boolean required) {
        List<String> rules = new ArrayList<>();
        if (required) {
            rules.add("required");
        }
        RULES.stream()
                .filter(schema::has)
                .forEach(rule -> rules.add(rule + " `" + schema.get(rule).asText() + "`"));
        if (schema.has("description")) {
            rules.add(schema.get("description").asText());
        }
        return String.join("; ", rules);
    }

    private static List<JsonNode> choice(JsonNode schema) {
        return Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(keyword -> StreamSupport.stream(schema.path(keyword).spliterator(), false))
                .toList();
    }

    private static List<String> values(JsonNode schema) {
        return schema.has("const") ? List.of(schema.get("const").asText()) : texts(schema.get("enum"));
    }

    private static List<String> texts(JsonNode node) {
        return node.isTextual()
                ? List.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }
}
