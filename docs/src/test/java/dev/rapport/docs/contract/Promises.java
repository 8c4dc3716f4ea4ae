package dev.rapport.docs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What callers of a service may rely on, a line each: a call, a parameter, a member that it takes or needs, a member or a value
 * that it answers with. A line that was released stays; of those that say {@code needs} none comes to a call that was released.
 */
final class Promises {
    private final JsonNode document;
    private final SortedSet<String> lines = new TreeSet<>();
    private final Deque<String> within = new ArrayDeque<>();

    private Promises(JsonNode document) {
        this.document = document;
    }

    static SortedSet<String> of(JsonNode document) {
        Promises promises = new Promises(document);
        Calls.of(document).forEach(promises::add);
        return promises.lines;
    }

    /** What was promised and is no more, or is newly wanted. */
    static List<String> broken(SortedSet<String> released, SortedSet<String> present) {
        Stream<String> gone = released.stream()
                .filter(line -> !line.contains(" needs ") && !present.contains(line))
                .map(line -> "is gone: " + line);
        Stream<String> wanted = present.stream()
                .filter(line -> line.contains(" needs ") && !released.contains(line))
                .filter(line -> released.contains(line.substring(0, line.indexOf(" needs "))))
                .filter(line -> !isOfSomethingNew(released, line))
                .map(line -> "is new: " + line);
        return Stream.concat(gone, wanted).toList();
    }

    /** A member of an object that nobody could send before: who leaves the object out needs none of it. */
    private static boolean isOfSomethingNew(SortedSet<String> released, String needed) {
        int last = needed.lastIndexOf('/');
        if (last < needed.indexOf(" needs ") || needed.charAt(last - 1) == ' ') {
            return false;
        }
        String object = needed.substring(0, last).replace(" needs ", " takes ") + ":";
        return released.stream().noneMatch(line -> line.startsWith(object));
    }

    private void add(Calls.Call call) {
        lines.add(call.name());
        for (JsonNode parameter : call.operation().path("parameters")) {
            if (!parameter.get("in").asText().equals("path")) {
                String name = parameter.get("in").asText() + ":"
                        + parameter.get("name").asText();
                lines.add(call.name() + " takes " + name);
                if (parameter.path("required").asBoolean()) {
                    lines.add(call.name() + " needs " + name);
                }
            }
        }
        contents(call.operation().path("requestBody"))
                .forEach(content -> members(call.name(), " takes ", content.getKey() + " ", schema(content)));
        call.operation().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> answered(call.name() + " answers " + answer.getKey(), answer.getValue()));
    }

    private void answered(String call, JsonNode answer) {
        lines.add(call);
        contents(answer).forEach(content -> members(call, " ", content.getKey() + " ", schema(content)));
    }

    private void members(String call, String verb, String name, JsonNode schema) {
        JsonNode is = resolved(schema);
        String shape = schema.path("$ref").asText();
        if (within.contains(shape)) {
            return;
        }
        if (!shape.isEmpty()) {
            within.push(shape);
        }
        if (!is.path("type").asText().isEmpty()) {
            lines.add(call + verb + name + ": " + is.path("type").asText());
        }
        Calls.texts(is.path("enum")).forEach(value -> lines.add(call + verb + name + "= " + value));
        if (is.has("items")) {
            members(call, verb, name + "[]", is.get("items"));
        }
        for (Map.Entry<String, JsonNode> member : is.path("properties").properties()) {
            members(call, verb, name + "/" + member.getKey(), member.getValue());
        }
        if (verb.equals(" takes ")) {
            Calls.texts(is.path("required")).forEach(member -> lines.add(call + " needs " + name + "/" + member));
        }
        if (!shape.isEmpty()) {
            within.pop();
        }
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static Stream<Map.Entry<String, JsonNode>> contents(JsonNode holder) {
        return holder.path("content").properties().stream();
    }

    private static JsonNode schema(Map.Entry<String, JsonNode> content) {
        return content.getValue().path("schema");
    }
}
