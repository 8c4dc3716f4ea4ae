package dev.rapport.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private final ObjectMapper json = new ObjectMapper();

    StrictJsonTest() {
        new StrictJson().customize(json);
    }

    record Request(
            @Nullable String text,
            @Nullable Instant at,
            @Nullable Colour colour,
            @Nullable Integer count,
            @Nullable Boolean flag,
            @Nullable UUID id,
            @Nullable List<String> texts) {}

    enum Colour {
        @JsonProperty("light_blue")
        LIGHT_BLUE
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-03T12:00:00Z,             2026-05-03T12:00:00Z",
        "2026-05-03T14:00:00+02:00,        2026-05-03T12:00:00Z",
        "2026-05-03T12:00:00.123456789Z,   2026-05-03T12:00:00.123456Z",
        "2026-05-03T12:00Z,                2026-05-03T12:00:00Z",
    })
    void aTimeIsReadWithAnyOffsetToTheMicrosecond(String written, Instant time) throws JsonProcessingException {
        Request read = read("{\"at\": \"" + written + "\"}");

        assertThat(read.at()).isEqualTo(time);
    }

    @Test
    void whatIsLeftOutOrNullIsNull() throws JsonProcessingException {
        assertThat(read("{\"text\": null}")).isEqualTo(new Request(null, null, null, null, null, null, null));
    }

    @Test
    void textKeepsEveryCharacterOfTheWorld() throws JsonProcessingException {
        assertThat(read("{\"text\": \" é\\n\uD83D\uDE00\\ud83d\\ude00 \"}").text())
                .isEqualTo(" é\n\uD83D\uDE00\uD83D\uDE00 ");
    }

    @Test
    void aTimeIsWrittenAsText() throws JsonProcessingException {
        assertThat(json.writeValueAsString(Instant.parse("2026-05-03T12:00:00Z")))
                .isEqualTo("\"2026-05-03T12:00:00Z\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unknown\": 1}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{\"text\": \"a\"} {}",
                "{\"text\": 5}",
                "{\"text\": true}",
                "{\"text\": [\"a\"]}",
                "{\"text\": \"a\\u0000\"}",
                "{\"text\": \"\\ud83d\"}",
                "{\"text\": \"\\ude00\\ud83d\"}",
                "{\"texts\": [\"a\", 1]}",
                "{\"texts\": \"a\"}",
                "{\"at\": 1777800000}",
                "{\"at\": \"2026-05-03\"}",
                "{\"at\": \"2026-05-03T12:00:00\"}",
                "{\"at\": \"1899-12-31T23:59:59Z\"}",
                "{\"at\": \"2200-01-01T00:00:01Z\"}",
                "{\"at\": \"+999999999-12-31T23:59:59Z\"}",
                "{\"at\": \"\"}",
                "{\"colour\": \"LIGHT_BLUE\"}",
                "{\"colour\": \"\"}",
                "{\"colour\": 0}",
                "{\"colour\": \"0\"}",
                "{\"count\": \"5\"}",
                "{\"count\": 1.5}",
                "{\"count\": \"\"}",
                "{\"flag\": \"true\"}",
                "{\"flag\": 1}",
                "{\"id\": \"\"}",
                "{\"id\": \"ana\"}",
            })
    void whatTheContractDoesNotSayIsRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(JsonProcessingException.class);
    }

    private Request read(String body) throws JsonProcessingException {
        return json.readValue(body, Request.class);
    }
}
