package dev.rapport.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.web.json.StrictJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFaultsTest {
    private final ObjectMapper json = new ObjectMapper();

    JsonFaultsTest() {
        new StrictJson().customize(json);
    }

    record Request(
            String name,
            Instant at,
            UUID id,
            Colour colour,
            Boolean flag,
            Integer count,
            List<Part> parts,
            Span span) {}

    /** Refuses itself, and says which part of it is at fault. */
    record Span(int from, int to) {
        Span {
            if (from == 0) {
                throw new IllegalArgumentException("nothing begins at 0: not even this");
            }
            if (to < from) {
                throw new IllegalArgumentException("to: must not be before from");
            }
        }
    }

    record Part(String name) {}

    enum Colour {
        @JsonProperty("red")
        RED,
        @JsonProperty("light_blue")
        LIGHT_BLUE
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                            | body           | is not JSON (line 1, column 2)
            nonsense                     | body           | is not JSON (line 1, column 1)
            {"parts": [{"name": "a",}]}  | parts[0]       | is not JSON (line 1, column 25)
            {"name": "a                  | name           | is not JSON (line 1, column 12)
            {"name": "a", "name": "b"}   | body           | names a field twice (line 1, column 21)
            [1]                          | body           | must be a JSON object
            {"unknown": 1}               | unknown        | is not a field of this request
            {"parts": [{}, {"size": 1}]} | parts[1].size  | is not a field of this request
            {"parts": {"name": "a"}}     | parts          | must be a list
            {"parts": ["a"]}             | parts[0]       | must be a JSON object
            {"name": 5}                  | name           | must be text
            {"name": "\\u0000"}          | name           | holds a character that cannot be kept (position 0)
            {"at": "yesterday"}          | at             | is not a time (RFC 3339, as 2026-05-03T14:00:00Z)
            {"at": 5}                    | at             | must be a time (RFC 3339, as 2026-05-03T14:00:00Z)
            {"id": "ana"}                | id             | is not a UUID
            {"colour": "green"}          | colour         | must be one of red, light_blue
            {"colour": 0}                | colour         | must be one of red, light_blue
            {"flag": "yes"}              | flag           | must be true or false
            {"count": "many"}            | count          | must be a number
            {"span": {"from":2,"to":1}}  | span.to        | must not be before from
            {"span": {"from":0,"to":1}}  | span           | nothing begins at 0: not even this
            """)
    void aFaultIsToldInTheCallersWords(String body, String field, String detail) {
        JsonProcessingException fault =
                catchThrowableOfType(JsonProcessingException.class, () -> json.readValue(body, Request.class));

        FieldError told = JsonFaults.fault(fault);

        assertThat(told).isEqualTo(new FieldError(field, detail));
    }
}
