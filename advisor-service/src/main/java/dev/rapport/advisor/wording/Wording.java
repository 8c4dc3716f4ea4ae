package dev.rapport.advisor.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words for times, distances and names.
 *
 * @param zone the zone of all times; each time names it
 * @param asOf the moment of reading: times of the same year leave the year out
 */
public record Wording(ZoneId zone, Instant asOf) {
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toList();

    private static final String HOLE = "%s";
    private static final String SPACE = " \t\n\u000b\f\r";

    /** Words in UTC. */
    public static Wording utc(Instant asOf) {
        return new Wording(ZoneOffset.UTC, asOf);
    }

    /**
     * A sentence with each {@code %s} filled in, and parts that it has no place for left out. A judgement is made of such
     * sentences, and {@code String.format} would take most of its time.
     */
    public static String fill(String sentence, Object... parts) {
        StringBuilder filled = new StringBuilder(sentence.length() + 64);
        int from = 0;
        int hole = sentence.indexOf(HOLE);
        for (int part = 0; part < parts.length && hole >= 0; part++) {
            filled.append(sentence, from, hole).append(parts[part]);
            from = hole + HOLE.length();
            hole = sentence.indexOf(HOLE, from);
        }
        return filled.append(sentence, from, sentence.length()).toString();
    }

    /** {@code 3 May}, or {@code 3 May 2024} when that was another year. */
    public String day(Instant moment) {
        return day(moment.atZone(zone));
    }

    private String day(ZonedDateTime local) {
        String day = local.getDayOfMonth() + " " + MONTHS.get(local.getMonthValue() - 1);
        return local.getYear() == asOf.atZone(zone).getYear() ? day : day + " " + local.getYear();
    }

    /** {@code 3 May, 14:00 UTC}. */
    public String time(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return day(local) + ", " + clock(local);
    }

    /** {@code 14:00 UTC}. */
    public String clock(Instant moment) {
        return clock(moment.atZone(zone));
    }

    private String clock(ZonedDateTime local) {
        String name = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
        return twoDigits(local.getHour()) + ":" + twoDigits(local.getMinute()) + " " + name;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** {@code two hours}, {@code a day}, {@code 20 minutes}: the nearest whole; less than a minute is {@code a moment}. */
    public static String distance(Duration distance) {
        long minutes = Math.round(distance.toSeconds() / 60.0);
        long hours = Math.round(minutes / 60.0);
        if (minutes == 0) {
            return "a moment";
        }
        if (minutes < 60) {
            return minutes == 1 ? "a minute" : count(minutes) + " minutes";
        }
        if (hours < 24) {
            return hours == 1 ? "an hour" : count(hours) + " hours";
        }
        long days = Math.round(hours / 24.0);
        return days == 1 ? "a day" : count(days) + " days";
    }

    /** {@code once}, {@code twice}, {@code three times}. */
    public static String times(long number) {
        return number == 1 ? "once" : number == 2 ? "twice" : number == 0 ? "never" : count(number) + " times";
    }

    /** Small numbers as words. */
    public static String count(long number) {
        return number < NUMBERS.size() ? NUMBERS.get((int) number) : Long.toString(number);
    }

    /** How a contact is called in a sentence: by the first name, or as {@code this contact}. */
    public static String firstName(@Nullable String displayName) {
        if (displayName == null || displayName.isBlank()) {
            return "this contact";
        }
        String name = displayName.strip();
        // An address, a handle, or "last name, first name" has no first word that is a first name.
        boolean named = name.indexOf('@') < 0 && name.indexOf(',') < 0 && Character.isLetter(name.codePointAt(0));
        int end = 0;
        while (end < name.length() && SPACE.indexOf(name.charAt(end)) < 0) {
            end++;
        }
        boolean titled = end < name.length() && (end == 1 || name.charAt(end - 1) == '.');
        return named && !titled ? name.substring(0, end) : name;
    }

    /** {@code Ana}, {@code Ana and Bo}, {@code Ana, Bo and Cy}. */
    public static String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** With a capital first letter. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }
}
