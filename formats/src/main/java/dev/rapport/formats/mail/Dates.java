package dev.rapport.formats.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a mail was sent, from whatever tells it. */
final class Dates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<day>\\d{1,2})[ -](?<month>[A-Za-z]{3})[a-z]*[ -](?<year>\\d{4}|\\d{2}),?\\s+(?<time>[\\d:.]+)\\s*(?<zone>.*)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<month>[A-Za-z]{3})[a-z]* +(?<day>\\d{1,2}),? +(?<time>\\d[\\d:.]+) *(?<zone>[+-]\\d{4}|[A-Z]{1,4})? +(?<year>\\d{4}).*");
    private static final Pattern ISO =
            Pattern.compile("(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})[T ](?<time>[\\d:.]+)\\s*(?<zone>.*)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?.*");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC?)?\\s*([+-])(\\d{1,2}):?(\\d{2}).*");
    private static final Map<String, Integer> NAMED_HOURS = Map.of(
            "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7, "CET", 1, "CEST",
            2);
    /** There was no mail before. */
    private static final int FIRST_YEAR = 1980;

    private Dates() {}

    static @Nullable Instant of(@Nullable String date, List<String> received, String postmark) {
        Instant told = read(date);
        if (told == null && !received.isEmpty()) {
            String last = received.getFirst();
            told = read(last.substring(last.lastIndexOf(';') + 1));
        }
        return told != null ? told : read(postmark);
    }

    /** Null when it is none. */
    static @Nullable Instant read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain =
                text.replaceAll("\\([^)]*\\)", " ").replaceAll("\\s+", " ").strip();
        for (Pattern form : List.of(DAY_FIRST, MONTH_FIRST, ISO)) {
            Matcher date = form.matcher(plain);
            if (date.find()) {
                Instant read = read(form, date);
                if (read != null) {
                    return read;
                }
            }
        }
        return null;
    }

    private static @Nullable Instant read(Pattern form, Matcher date) {
        Matcher time = TIME.matcher(date.group("time"));
        int month = form == ISO
                ? Integer.parseInt(date.group("number"))
                : 1 + MONTHS.indexOf(date.group("month").toLowerCase(Locale.ROOT));
        if (!time.matches() || month == 0) {
            return null;
        }
        int year = Integer.parseInt(date.group("year"));
        int second = time.group(3) == null ? 0 : Math.min(59, Integer.parseInt(time.group(3)));
        try {
            OffsetDateTime read = OffsetDateTime.of(
                    year < 70 ? 2000 + year : year < 100 ? 1900 + year : year,
                    month,
                    Integer.parseInt(date.group("day")),
                    Integer.parseInt(time.group(1)),
                    Integer.parseInt(time.group(2)),
                    second,
                    0,
                    zone(date.group("zone")));
            return read.getYear() < FIRST_YEAR ? null : read.toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** UTC where none is told, or none that is known. */
    private static ZoneOffset zone(@Nullable String text) {
        if (text == null) {
            return ZoneOffset.UTC;
        }
        Matcher offset = OFFSET.matcher(text.strip());
        if (offset.matches()) {
            int minutes = Integer.parseInt(offset.group(2)) * 60 + Integer.parseInt(offset.group(3));
            return minutes > 18 * 60
                    ? ZoneOffset.UTC
                    : ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes);
        }
        String name = text.strip().split("[^A-Za-z]", 2)[0].toUpperCase(Locale.ROOT);
        return ZoneOffset.ofHours(NAMED_HOURS.getOrDefault(name, 0));
    }
}
