package dev.rapport.contracts.schema;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.contracts.ContractFiles;
import dev.rapport.contracts.WireJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompatibilityTest {
    private static final String SCHEMA = """
            {"$defs": {"Source": {"type": "object", "properties": {"id": {"type": "string"}}}},
             "type": "object",
             "properties": {
               "contactId": {"type": "string", "format": "uuid"},
               "notes": {"type": ["string", "null"]},
               "version": {"type": "integer"},
               "status": {"type": "string", "enum": ["held", "cancelled"]},
               "members": {"type": "array", "items": {"type": "string"}},
               "source": {"$ref": "#/$defs/Source"},
               "touch": {"anyOf": [
                 {"type": "object", "properties": {"kind": {"const": "meeting"}, "title": {"type": "string"}}},
                 {"type": "object", "properties": {"kind": {"const": "message"}}}]}},
             "required": ["contactId", "version"]}
            """;

    @Test
    void noReleasedPromiseIsBroken() throws IOException {
        assertThat(Compatibility.breaches(
                        ContractFiles.byType(ContractFiles.RELEASED), ContractFiles.byType(ContractFiles.SCHEMAS)))
                .as("what breaks readers is a new type, …v2, written beside the old one; "
                        + "a release copies the schemas to released/v1")
                .isEmpty();
    }

    @Test
    void readersOfTheReleaseUnderstandWhatIsWrittenNow() throws IOException {
        Map<String, JsonNode> samples = ContractFiles.byType(ContractFiles.SAMPLES);

        ContractFiles.byType(ContractFiles.RELEASED)
                .forEach((type, schema) -> assertThat(Fit.faults(schema, requireNonNull(samples.get(type), type)))
                        .as(type)
                        .isEmpty());
    }

    static Stream<Arguments> breakingChanges() {
        return Stream.of(
                change("data.notes: is gone", schema -> members(schema).remove("notes")),
                change("data.touch.title: is gone", schema -> branch(schema, 0).remove("title")),
                change(
                        "data.source.id: type was [string], is [integer]",
                        schema ->
                                object(schema.at("/$defs/Source/properties/id")).put("type", "integer")),
                change(
                        "data.notes: is newly required, but older events lack it",
                        schema -> schema.withArray("required").add("notes")),
                change("data.mood: is newly required, but older events lack it", schema -> {
                    members(schema).putObject("mood").put("type", "string");
                    schema.withArray("required").add("mood");
                }),
                change(
                        "data.version: is no longer required, but readers rely on it",
                        schema -> schema.withArray("required").remove(1)),
                change(
                        "data.version: type was [integer], is [number]",
                        schema -> member(schema, "version").put("type", "number")),
                change(
                        "data.notes: type was [null, string], is [string]",
                        schema -> member(schema, "notes").put("type", "string")),
                change(
                        "data.contactId: type was [string], is [null, string]",
                        schema -> member(schema, "contactId")
                                .putArray("type")
                                .add("string")
                                .add("null")),
                change(
                        "data.contactId: format was [uuid], is []",
                        schema -> member(schema, "contactId").remove("format")),
                change(
                        "data.status: the value held is gone",
                        schema -> ((ArrayNode) member(schema, "status").get("enum")).remove(0)),
                change(
                        "data.notes: enum was false, is true",
                        schema -> member(schema, "notes").putArray("enum").add("short")),
                change(
                        "data.members[]: type was [string], is [object]",
                        schema -> object(member(schema, "members").get("items")).put("type", "object")),
                change(
                        "data.members: list was true, is false",
                        schema -> member(schema, "members").remove("items")),
                change(
                        "data.touch: the alternative message is gone",
                        schema -> ((ArrayNode) member(schema, "touch").get("anyOf")).remove(1)),
                change(
                        "data.touch: null was false, is true",
                        schema -> ((ArrayNode) member(schema, "touch").get("anyOf"))
                                .addObject()
                                .put("type", "null")),
                change(
                        "data.source: choice was true, is false",
                        schema -> member(schema, "source")
                                .removeAll()
                                .putArray("anyOf")
                                .addObject()),
                change(
                        "data: is closed to members that are not known yet",
                        schema -> schema.put("additionalProperties", false)),
                change(
                        "data.source: is closed to members that are not known yet",
                        schema -> object(schema.at("/$defs/Source")).put("additionalProperties", false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakingChanges")
    void aBreakingChangeIsRefused(String breach, Consumer<ObjectNode> change) throws JsonProcessingException {
        assertThat(Compatibility.breaches(schema(), changed(change))).contains(breach);
    }

    @Test
    void aTypeThatIsGoneIsRefused() throws JsonProcessingException {
        assertThat(Compatibility.breaches(Map.of("dev.rapport.meeting.held.v1", schema()), Map.of()))
                .containsExactly("dev.rapport.meeting.held.v1: is gone");
    }

    static Stream<Arguments> harmlessChanges() {
        return Stream.of(
                change("nothing", schema -> {}),
                change(
                        "an optional member",
                        schema -> members(schema).putObject("mood").put("type", "string")),
                change(
                        "a further value",
                        schema -> ((ArrayNode) member(schema, "status").get("enum")).add("no_show")),
                change(
                        "a further kind of touch",
                        schema -> ((ArrayNode) member(schema, "touch").get("anyOf"))
                                .addObject()
                                .putObject("properties")
                                .putObject("kind")
                                .put("const", "exchange")),
                change(
                        "a definition that is written out",
                        schema -> members(schema).set("source", schema.at("/$defs/Source"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmlessChanges")
    void aHarmlessChangeIsLetThrough(String name, Consumer<ObjectNode> change) throws JsonProcessingException {
        assertThat(Compatibility.breaches(schema(), changed(change))).as(name).isEqualTo(List.of());
    }

    private static Arguments change(String name, Consumer<ObjectNode> change) {
        return arguments(name, change);
    }

    private static ObjectNode schema() throws JsonProcessingException {
        return (ObjectNode) WireJson.MAPPER.readTree(SCHEMA);
    }

    private static ObjectNode changed(Consumer<ObjectNode> change) throws JsonProcessingException {
        ObjectNode copy = schema();
        change.accept(copy);
        return copy;
    }

    private static ObjectNode members(ObjectNode schema) {
        return object(schema.get("properties"));
    }

    private static ObjectNode member(ObjectNode schema, String name) {
        return object(members(schema).get(name));
    }

    private static ObjectNode branch(ObjectNode schema, int index) {
        return object(member(schema, "touch").get("anyOf").get(index).get("properties"));
    }

    private static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }
}
