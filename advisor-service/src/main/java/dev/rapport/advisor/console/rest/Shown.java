package dev.rapport.advisor.console.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.advisor.console.Words;
import dev.rapport.advisor.health.OpenEnd;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Side;
import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How values are shown on pages. */
@TemplateExtension
final class Shown {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Shown() {}

    /** For those who see no script; others see it in their own zone. */
    static String utc(Instant moment) {
        return UTC.format(moment);
    }

    static String plain(Enum<?> value) {
        return Words.plain(value);
    }

    /** The name of a part of health, as words: {@code keeping in touch}. */
    static String inWords(String name) {
        return Words.spaced(name);
    }

    static String channel(Channel channel) {
        return Words.channel(channel);
    }

    static String points(double value) {
        return Long.toString(Math.round(value));
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    static String change(double trend) {
        long points = Math.round(trend);
        return points == 0 ? "±0" : points > 0 ? "▲ " + points : "▼ " + -points;
    }

    static String words(Duration duration) {
        return Wording.distance(duration);
    }

    /** An open end in a sentence without its date. */
    static String says(OpenEnd end) {
        String whose = end.owedBy() == Side.US ? "We" : "They";
        return switch (end.kind()) {
            case UPCOMING_MEETING -> "A meeting is booked";
            case UNCONFIRMED_MEETING -> "A meeting was due, and nobody said how it went";
            case OPEN_COMMITMENT -> "%s promised: \"%s\"".formatted(whose, end.what());
            case OVERDUE_COMMITMENT -> "%s promised, and it is overdue: \"%s\"".formatted(whose, end.what());
            case UNANSWERED_QUESTION -> "%s owe an answer: \"%s\"".formatted(whose, end.what());
            case FIRST_MEETING_WITHOUT_FOLLOW_UP -> "You met for the first time, and nobody has been in touch since";
            case INTRODUCTION_WITHOUT_FOLLOW_UP -> "There was an introduction, and nothing was heard of it since";
            case NEVER_ENGAGED -> "You are connected, and nothing came of it";
        };
    }

    /** The date that goes with it; null when it has none. */
    static @Nullable Instant when(OpenEnd end) {
        return end.dueAt() != null ? end.dueAt() : end.startsAt() != null ? end.startsAt() : end.since();
    }

    /** A text as a part of an address. */
    static String asPart(String value, String name) {
        return name + "=" + URLEncoder.encode(value, UTF_8);
    }
}
