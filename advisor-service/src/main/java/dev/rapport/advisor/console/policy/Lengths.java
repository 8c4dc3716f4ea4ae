package dev.rapport.advisor.console.policy;

import dev.rapport.advisor.policy.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 1 day 12 hours}. */
final class Lengths {
    private static final Pattern WHOLE = Pattern.compile("(?:[0-9]{1,9}\\s*[a-z]+[\\s,]*(?:and\\s+)?)+");
    private static final Pattern STEP = Pattern.compile("([0-9]{1,9})\\s*([a-z]+)");

    private Lengths() {}

    static String words(Window window) {
        Duration length = window.length();
        if (length.toNanosPart() != 0) {
            return window.toString();
        }
        List<String> steps = new ArrayList<>();
        add(steps, length.toDaysPart(), "day");
        add(steps, length.toHoursPart(), "hour");
        add(steps, length.toMinutesPart(), "minute");
        add(steps, length.toSecondsPart(), "second");
        return steps.isEmpty() ? "0 hours" : String.join(" ", steps);
    }

    private static void add(List<String> steps, long many, String unit) {
        if (many > 0) {
            steps.add(many + " " + unit + (many == 1 ? "" : "s"));
        }
    }

    /** Reads what {@link #words} says, the same in short, and ISO 8601. @throws IllegalArgumentException saying what it takes */
    static Window read(String text) {
        String said = text.strip().toLowerCase(Locale.ENGLISH);
        if (said.startsWith("p")) {
            return Window.of(said.toUpperCase(Locale.ENGLISH));
        }
        if (said.equals("0")) {
            return new Window(Duration.ZERO);
        }
        if (!WHOLE.matcher(said).matches()) {
            throw unread();
        }
        Duration length = Duration.ZERO;
        for (Matcher step = STEP.matcher(said); step.find(); ) {
            length = length.plus(length(Long.parseLong(step.group(1)), step.group(2)));
        }
        try {
            return new Window(length);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The longest is ten years: 3650 days.", e);
        }
    }

    private static Duration length(long many, String unit) {
        return switch (unit) {
            case "w", "week", "weeks" -> Duration.ofDays(7 * many);
            case "d", "day", "days" -> Duration.ofDays(many);
            case "h", "hour", "hours" -> Duration.ofHours(many);
            case "m", "min", "minute", "minutes" -> Duration.ofMinutes(many);
            case "s", "second", "seconds" -> Duration.ofSeconds(many);
            default -> throw unread();
        };
    }

    private static IllegalArgumentException unread() {
        return new IllegalArgumentException("Write a length such as 3 days, 12 hours or 15 minutes.");
    }
}
