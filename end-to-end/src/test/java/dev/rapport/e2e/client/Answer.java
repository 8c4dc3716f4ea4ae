package dev.rapport.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * What a service answered.
 *
 * @param retryAfter the header of that name; empty when there is none
 * @param body missing when there is none, or when it is no JSON
 */
public record Answer(Call call, int status, String contentType, String retryAfter, JsonNode body) {

    static Answer of(Call call, HttpResponse<byte[]> response) {
        String contentType = response.headers().firstValue("Content-Type").orElse("");
        JsonNode body = contentType.contains("json") && response.body().length > 0
                ? Json.read(response.body())
                : MissingNode.getInstance();
        String retryAfter = response.headers().firstValue("Retry-After").orElse("");
        return new Answer(call, response.statusCode(), contentType, retryAfter, body);
    }

    /**
     * The body of an answer that has to be so.
     *
     * @throws AssertionError when the status is another; it tells the whole answer
     */
    public JsonNode expect(int expected) {
        if (status != expected) {
            throw new AssertionError(
                    "%s was answered with %d in place of %d: %s".formatted(call, status, expected, body));
        }
        return body;
    }

    /** The problem's code; empty when it is none. */
    public String code() {
        return body.path("code").asText("");
    }

    /** The fields that a problem names. */
    public List<String> fields() {
        return Json.texts(body.path("errors"), "field");
    }
}
