package dev.rapport.docs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The calls of an OpenAPI document. */
public final class Calls {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Calls() {}

    /** @param operation what the document says of it */
    public record Call(String method, String path, JsonNode operation) {

        /** As people write it. */
        public String name() {
            return method + " " + path;
        }

        public boolean isAbout(String tag) {
            return texts(operation.path("tags")).anyMatch(tag::equals);
        }
    }

    public static List<Call> of(JsonNode document) {
        return document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Call(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())))
                .toList();
    }

    public static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
    }
}
