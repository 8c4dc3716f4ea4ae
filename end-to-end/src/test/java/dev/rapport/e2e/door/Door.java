package dev.rapport.e2e.door;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.client.Stack;
import dev.rapport.stack.local.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One call of a service, as its OpenAPI document describes it.
 *
 * @param path with its parameters in braces
 * @param roles who may call it
 * @param mediaType of its body; empty when it takes none
 * @param body the schema of its body; missing when it takes none
 * @param endless its answer goes on for as long as somebody listens
 * @param api the whole document, which schemas refer to
 */
record Door(
        Service service,
        String method,
        String path,
        Set<String> roles,
        List<String> queries,
        String mediaType,
        JsonNode body,
        boolean endless,
        JsonNode api) {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Of all three services. */
    static List<Door> all(Stack stack) {
        return Stream.of(Service.values())
                .flatMap(service -> of(service, new Client(stack, "").get(service, "/q/openapi?format=json")).stream())
                .toList();
    }

    private static List<Door> of(Service service, JsonNode api) {
        List<Door> doors = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> call : path.getValue().properties()) {
                if (METHODS.contains(call.getKey()) && path.getKey().startsWith("/v1")) {
                    doors.add(of(service, call.getKey(), path.getKey(), call.getValue(), api));
                }
            }
        }
        return doors;
    }

    private static Door of(Service service, String method, String path, JsonNode call, JsonNode api) {
        JsonNode content = call.at("/requestBody/content");
        String mediaType = content.isEmpty() ? "" : content.fieldNames().next();
        return new Door(
                service,
                method.toUpperCase(Locale.ROOT),
                path,
                Json.stream(call.path("security"))
                        .flatMap(one -> Json.stream(one))
                        .flatMap(Json::stream)
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet()),
                Json.stream(call.path("parameters"))
                        .filter(one -> one.path("in").asText().equals("query"))
                        .map(one -> one.path("name").asText())
                        .toList(),
                mediaType,
                content.path(mediaType).path("schema"),
                call.at("/responses/200/content").has("text/event-stream"),
                api);
    }

    boolean namesSomething() {
        return PARAMETER.matcher(path).find();
    }

    /** With these values for the parameters of its path. */
    Call call(UnaryOperator<String> parameters, String json) {
        String filled = PARAMETER
                .matcher(path)
                .replaceAll(found -> parameters.apply(
                        found.group().substring(1, found.group().length() - 1)));
        return new Call(
                method,
                service,
                filled,
                mediaType.isEmpty() ? null : json,
                mediaType.isEmpty() ? Map.of() : Map.of("Content-Type", mediaType));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
