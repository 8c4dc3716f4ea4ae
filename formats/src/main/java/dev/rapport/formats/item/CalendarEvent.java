package dev.rapport.formats.item;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of a calendar, with all times that it takes place at.
 *
 * @param uid the calendar's name for it
 * @param whole days only
 * @param free it takes no time of its owner's
 * @param attendees the organiser among them
 */
public record CalendarEvent(
        Place place,
        String uid,
        @Nullable String title,
        @Nullable String location,
        @Nullable String link,
        boolean cancelled,
        boolean wholeDays,
        boolean free,
        List<Attendee> attendees,
        List<Occurrence> occurrences)
        implements TouchItem {

    /** @param key what tells it from the event's other occurrences; empty when there is one only */
    public record Occurrence(
            String key, Instant startsAt, @Nullable Instant endsAt) {}

    public enum Answer {
        ACCEPTED,
        DECLINED,
        UNANSWERED
    }

    /** @param person no room, no group, no resource */
    public record Attendee(String address, @Nullable String name, Answer answer, boolean person) {}
}
