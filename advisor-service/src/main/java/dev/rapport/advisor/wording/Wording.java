package dev.rapport.advisor.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** Words in UTC. */
    public static Wording utc(Instant asOf) {
        return new Wording(ZoneOffset.UTC, asOf);
    }

    /** {@code 3 May}, or {@code 3 May 2024} when that was another year. */
    public String day(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return local.format(local.getYear() == asOf.atZone(zone).getYear() ? DAY : DAY_OF_YEAR);
    }

    /** {@code 3 May, 14:00 UTC}. */
    public String time(Instant moment) {
        return day(moment) + ", " + clock(moment);
    }

    /** {@code 14:00 UTC}. */
    public String clock(Instant moment) {
        return moment.atZone(zone).format(CLOCK) + " " + (zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
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
        String[] words = name.split("\\s+");
        boolean titled = words.length > 1 && (words[0].endsWith(".") || words[0].length() == 1);
        return named && !titled ? words[0] : name;
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
