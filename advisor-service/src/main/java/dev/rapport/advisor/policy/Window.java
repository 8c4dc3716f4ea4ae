package dev.rapport.advisor.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time, in ISO 8601 with days of 24 hours: {@code P3D}, {@code PT15M}, {@code P1DT12H}, {@code P1W}.
 *
 * @param length from nothing to ten years
 */
public record Window(Duration length) {
    private static final Duration LONGEST = Duration.ofDays(3_650);
    private static final Pattern WEEKS = Pattern.compile("P([0-9]{1,3})W");

    public Window {
        if (length.isNegative() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a window is from PT0S to P3650D long, and not " + length);
        }
    }

    /** @throws IllegalArgumentException when the text is no such length; months and years are none */
    @JsonCreator
    public static Window of(String text) {
        Matcher weeks = WEEKS.matcher(text);
        if (weeks.matches()) {
            return new Window(Duration.ofDays(7L * Integer.parseInt(weeks.group(1))));
        }
        try {
            return new Window(Duration.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "not a length in days, hours, minutes and seconds such as P3D or PT15M, or in weeks as P1W: "
                            + text,
                    e);
        }
    }

    /** The end of a window that starts then. */
    public Instant after(Instant start) {
        return start.plus(length);
    }

    /** The start of a window that ends then. */
    public Instant before(Instant end) {
        return end.minus(length);
    }

    /** As in the policy: whole days are told as days. */
    @Override
    @JsonValue
    public String toString() {
        Duration rest = length.minusDays(length.toDays());
        if (length.toDays() == 0) {
            return length.toString();
        }
        String days = "P" + length.toDays() + "D";
        return rest.isZero() ? days : days + rest.toString().substring(1);
    }
}
