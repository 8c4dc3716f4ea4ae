package dev.rapport.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.local.Service;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of the REST API, before it is made.
 *
 * @param path with its query
 * @param body as it goes over the wire; null for none
 */
public record Call(
        String method,
        Service service,
        String path,
        @Nullable String body,
        Map<String, String> headers) {

    public static Call get(Service service, String path) {
        return new Call("GET", service, path, null, Map.of());
    }

    public static Call post(Service service, String path, JsonNode body) {
        return of("POST", service, path, body);
    }

    public static Call put(Service service, String path, JsonNode body) {
        return of("PUT", service, path, body);
    }

    public static Call patch(Service service, String path, JsonNode body) {
        return of("PATCH", service, path, body).with("Content-Type", "application/merge-patch+json");
    }

    public static Call delete(Service service, String path) {
        return new Call("DELETE", service, path, null, Map.of());
    }

    /** The same call with this header, in place of one of that name. */
    public Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, service, path, body, Map.copyOf(more));
    }

    /** The same call with another body. */
    public Call saying(String other) {
        return new Call(method, service, path, other, headers);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Call of(String method, Service service, String path, JsonNode body) {
        return new Call(method, service, path, Json.write(body), Map.of("Content-Type", "application/json"));
    }
}
