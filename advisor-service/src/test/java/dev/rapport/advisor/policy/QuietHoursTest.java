package dev.rapport.advisor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "2026-05-11T19:00:00Z, true",
        "2026-05-11T18:59:59Z, false",
        "2026-05-12T05:59:59Z, true",
        "2026-05-12T06:00:00Z, false",
        "2026-05-16T10:00:00Z, true",
    })
    void nightsAndWholeDaysAreQuietByTheClockOfThePlace(Instant moment, boolean quiet) throws JsonProcessingException {
        QuietHours hours = hours("{\"from\":\"21:00\",\"to\":\"08:00\",\"wholeDays\":[\"saturday\"]}");

        assertThat(hours.quietAt(moment, ZURICH)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({
        // In the evening, until the morning; and by day until the evening.
        "2026-05-11T20:00:00Z, 2026-05-12T06:00:00Z",
        "2026-05-12T06:00:00Z, 2026-05-12T19:00:00Z",
        // Friday night, the whole Saturday, and the night after it.
        "2026-05-15T20:00:00Z, 2026-05-17T06:00:00Z",
        // The night in which clocks are put forward, and the one in which they are put back.
        "2026-03-28T23:00:00Z, 2026-03-29T06:00:00Z",
        "2026-10-25T00:30:00Z, 2026-10-25T07:00:00Z",
    })
    void quietEndsAndBeginsOnTheMinute(Instant moment, Instant turn) throws JsonProcessingException {
        QuietHours hours = hours("{\"from\":\"21:00\",\"to\":\"08:00\",\"wholeDays\":[\"saturday\"]}");

        assertThat(hours.turnAfter(moment, ZURICH)).isEqualTo(turn);
    }

    @Test
    void anEndThatTheClockSkipsIsWhenItIsMoved() throws JsonProcessingException {
        QuietHours hours = hours("{\"from\":\"21:00\",\"to\":\"02:30\"}");

        assertThat(hours.turnAfter(Instant.parse("2026-03-29T00:30:00Z"), ZURICH))
                .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void anHourThatComesTwiceIsQuietTwice() throws JsonProcessingException {
        QuietHours hours = hours("{\"from\":\"21:00\",\"to\":\"02:30\"}");

        Instant first = hours.turnAfter(Instant.parse("2026-10-24T22:00:00Z"), ZURICH);
        Instant again = hours.turnAfter(first, ZURICH);
        Instant over = hours.turnAfter(again, ZURICH);

        assertThat(first).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(again).isEqualTo(Instant.parse("2026-10-25T01:00:00Z"));
        assertThat(over).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void hoursOfTheSameDayAreQuietBetweenThem() throws JsonProcessingException {
        QuietHours lunch = hours("{\"from\":\"12:00\",\"to\":\"13:30\"}");

        assertThat(lunch.quietAt(Instant.parse("2026-05-11T13:29:00Z"), ZoneOffset.UTC))
                .isTrue();
        assertThat(lunch.quietAt(Instant.parse("2026-05-11T13:30:00Z"), ZoneOffset.UTC))
                .isFalse();
        assertThat(lunch.quietAt(Instant.parse("2026-05-11T11:59:00Z"), ZoneOffset.UTC))
                .isFalse();
    }

    private static QuietHours hours(String json) throws JsonProcessingException {
        return JSON.readValue(json, QuietHours.class);
    }
}
