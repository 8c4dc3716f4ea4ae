package dev.rapport.stack.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.demo.DemoFailure;
import java.util.List;
import java.util.stream.StreamSupport;

/** How a story must end; every check fails with a line that says how it ended instead. */
final class Ending {
    private Ending() {}

    static void status(JsonNode message, String expected) {
        check(
                message.path("status").asText().equals(expected),
                "The message should be %s and is %s."
                        .formatted(expected, message.path("status").asText()));
    }

    static void findings(JsonNode message, String... expected) {
        List<String> codes = StreamSupport.stream(
                        message.path("verdict").path("findings").spliterator(), false)
                .map(finding -> finding.path("code").asText())
                .toList();
        check(
                codes.containsAll(List.of(expected)),
                "The findings should hold %s and are %s.".formatted(String.join(", ", expected), codes));
    }

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new DemoFailure(otherwise);
        }
    }
}
