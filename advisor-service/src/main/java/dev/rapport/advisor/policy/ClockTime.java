package dev.rapport.advisor.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** A time of day, to the minute: {@code 21:00}. */
public record ClockTime(LocalTime time) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    /** @throws IllegalArgumentException when the text is no such time */
    @JsonCreator
    public static ClockTime of(String text) {
        try {
            return new ClockTime(LocalTime.parse(text, MINUTES));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a time of day such as 08:00 or 21:30: " + text, e);
        }
    }

    @Override
    @JsonValue
    public String toString() {
        return time.format(MINUTES);
    }
}
