package dev.rapport.deploy.manifest;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a cluster is given. The nodes can be changed: a test that breaks something takes a {@link #copy} first. */
public record Manifests(List<ObjectNode> all) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** @param yaml documents, one after the other */
    public static Manifests parse(String yaml) {
        try (var documents = YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(yaml)) {
            return new Manifests(documents.readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Manifests copy() {
        return new Manifests(all.stream().map(ObjectNode::deepCopy).toList());
    }

    public Stream<ObjectNode> of(String kind) {
        return all.stream().filter(manifest -> manifest.path("kind").asText().equals(kind));
    }

    /** @throws IllegalArgumentException when there is none */
    public ObjectNode one(String kind, String name) {
        return of(kind).filter(manifest -> name(manifest).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + kind + "/" + name));
    }

    /** The names of all of a kind. */
    public List<String> names(String kind) {
        return of(kind).map(Manifests::name).toList();
    }

    public static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }

    /** Kind/name. */
    public static String title(JsonNode manifest) {
        return manifest.path("kind").asText() + "/" + name(manifest);
    }

    public static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** A part of a manifest, to change it. */
    public static ObjectNode part(ObjectNode manifest, String pointer) {
        return (ObjectNode) manifest.at(pointer);
    }

    /** A list of a manifest, to change it. */
    public static ArrayNode list(ObjectNode manifest, String pointer) {
        return (ArrayNode) manifest.at(pointer);
    }

    /** The texts of a list, with a comma between them. */
    public static String joined(JsonNode list) {
        return each(list).map(JsonNode::asText).collect(joining(","));
    }
}
