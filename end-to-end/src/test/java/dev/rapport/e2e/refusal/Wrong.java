package dev.rapport.e2e.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/**
 * A call with something wrong in it, and what has to be answered.
 *
 * @param field the field that the problem has to name, as in {@code contacts[0].id}; empty when no field is at fault
 */
record Wrong(Call call, int status, String code, String field) {

    /** A right call, to be made wrong. */
    static Wrong wrong(Call call) {
        return new Wrong(call, 400, "invalid_request", "");
    }

    /** @param path a field of the body, or a JSON pointer to a deeper one: that one is then at fault */
    Wrong put(String path, Object value) {
        String pointer = path.startsWith("/") ? path : "/" + path;
        JsonNode body = Json.read(String.valueOf(call.body()).getBytes(StandardCharsets.UTF_8));
        int last = pointer.lastIndexOf('/');
        JsonNode parent = body.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        JsonNode written = Json.object("value", value).path("value");
        switch (parent) {
            case ObjectNode object -> object.set(name, written);
            case ArrayNode array -> array.set(Integer.parseInt(name), written);
            default -> throw new IllegalArgumentException("there is no " + path);
        }
        String field = pointer.substring(1).replaceAll("/([0-9]+)", "[$1]").replace('/', '.');
        return new Wrong(call.saying(Json.write(body)), status, code, field);
    }

    Wrong is(int otherStatus, String otherCode) {
        return new Wrong(call, otherStatus, otherCode, field);
    }

    Wrong is(int otherStatus, String otherCode, String otherField) {
        return new Wrong(call, otherStatus, otherCode, otherField);
    }

    void check(Answer answer, SoftAssertions softly) {
        String what = call + " " + shortened(String.valueOf(call.body()));
        softly.assertThat(answer.status())
                .as(what + " status; " + answer.body())
                .isEqualTo(status);
        softly.assertThat(answer.contentType()).as(what + " content type").startsWith("application/problem+json");
        softly.assertThat(answer.code()).as(what + " code").isEqualTo(code);
        List<String> expected = field.isEmpty() ? answer.fields() : List.of(field);
        softly.assertThat(answer.fields()).as(what + " fields").isEqualTo(expected);
    }

    private static String shortened(String body) {
        return body.length() < 300 ? body : body.substring(0, 300) + "…";
    }
}
