package dev.rapport.formats.people;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days and times as LinkedIn writes them, another way in every file. None has a zone; they are taken for UTC. */
final class Days {
    private static final List<DateTimeFormatter> DAYS =
            List.of(formatter("d MMM uuuu"), formatter("MMM d, uuuu"), formatter("uuuu-MM-dd"), formatter("M/d/uu"));
    private static final List<DateTimeFormatter> MOMENTS = List.of(
            formatter("M/d/uu, h:mm a"),
            formatter("M/d/uuuu, h:mm a"),
            formatter("M/d/uu, H:mm"),
            formatter("uuuu-MM-dd HH:mm[:ss]"));

    private Days() {}

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The beginning of the day; null when it is none. */
    static @Nullable Instant read(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text.strip(), format)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            } catch (DateTimeException e) {
                // Written another way.
            }
        }
        return null;
    }

    /** A moment, or the beginning of a day; null when it is neither. */
    static @Nullable Instant moment(String text) {
        // Some programs put a narrow blank before AM and PM.
        String plain = text.replaceAll("[\\u00a0\\u202f]", " ")
                .replaceFirst("\\s*(UTC|Z)$", "")
                .strip();
        for (DateTimeFormatter format : MOMENTS) {
            try {
                return LocalDateTime.parse(plain, format).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                // Written another way.
            }
        }
        return read(plain);
    }
}
