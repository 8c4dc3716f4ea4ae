package dev.rapport.formats.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.Organizer;
import biweekly.property.RecurrenceId;
import biweekly.util.ICalDate;
import dev.rapport.formats.Text;
import dev.rapport.formats.item.CalendarEvent;
import dev.rapport.formats.item.CalendarEvent.Answer;
import dev.rapport.formats.item.CalendarEvent.Occurrence;
import dev.rapport.formats.item.Place;
import dev.rapport.formats.item.TouchItem;
import dev.rapport.formats.item.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Reads one event. */
final class EventReader {
    private static final Duration PAST = Duration.ofDays(3_660);
    private static final Duration FUTURE = Duration.ofDays(366);
    private static final int MOST_OCCURRENCES = 5_000;

    private final Place place;
    private final String ownZone;
    private final Instant now;
    private final boolean cancels;

    /** @param ownZone of times that name none; @param cancels the whole calendar is a cancellation */
    EventReader(Place place, String ownZone, Instant now, boolean cancels) {
        this.place = place;
        this.ownZone = ownZone;
        this.now = now;
        this.cancels = cancels;
    }

    /** What tells a changed occurrence from others: when it was to begin. Empty when that cannot be read. */
    static String recurrenceKey(String event, String zones, String ownZone) {
        try {
            ICalendar calendar = parse(event, zones);
            if (calendar == null || calendar.getEvents().isEmpty()) {
                return "";
            }
            RecurrenceId id = calendar.getEvents().getFirst().getRecurrenceId();
            return id == null
                    ? ""
                    : instant(calendar, id, zone(calendar, id, ownZone)).toString();
        } catch (RuntimeException | AssertionError e) {
            return "";
        }
    }

    /** @param changed keys of occurrences that stand on their own */
    TouchItem read(String event, String zones, Set<String> changed) {
        try {
            ICalendar calendar = parse(event, zones);
            if (calendar == null || calendar.getEvents().isEmpty()) {
                return new Unreadable(place, "is no event that can be read");
            }
            VEvent read = calendar.getEvents().getFirst();
            if (read.getUid() == null || read.getUid().getValue() == null || read.getDateStart() == null) {
                return new Unreadable(place, "has no UID, or no time that it begins at");
            }
            return event(calendar, read, changed);
        } catch (RuntimeException | AssertionError e) {
            // The library meets files that its authors have not; one event then says nothing, and the others do.
            return new Unreadable(place, "is no event that can be read");
        }
    }

    private static @Nullable ICalendar parse(String event, String zones) {
        return Biweekly.parse("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + zones + event + "END:VCALENDAR\r\n")
                .first();
    }

    private TouchItem event(ICalendar calendar, VEvent event, Set<String> changed) {
        List<Occurrence> occurrences = occurrences(calendar, event, changed);
        if (occurrences.size() > MOST_OCCURRENCES) {
            return new Unreadable(place, "repeats more than " + MOST_OCCURRENCES + " times in eleven years");
        }
        return new CalendarEvent(
                place,
                Text.kept(event.getUid().getValue().strip(), 900),
                event.getSummary() == null ? null : Text.line(event.getSummary().getValue(), 500),
                event.getLocation() == null
                        ? null
                        : Text.line(event.getLocation().getValue(), 500),
                Links.of(event),
                cancels || event.getStatus() != null && event.getStatus().isCancelled(),
                !event.getDateStart().getValue().hasTime(),
                event.getTransparency() != null && event.getTransparency().isTransparent(),
                attendees(event),
                occurrences);
    }

    private List<Occurrence> occurrences(ICalendar calendar, VEvent event, Set<String> changed) {
        TimeZone zone = zone(calendar, event.getDateStart(), ownZone);
        Duration length = length(calendar, event, zone);
        RecurrenceId recurrence = event.getRecurrenceId();
        if (recurrence != null) {
            String key = instant(calendar, recurrence, zone(calendar, recurrence, ownZone))
                    .toString();
            return List.of(occurrence(key, instant(calendar, event.getDateStart(), zone), length));
        }
        if (event.getRecurrenceRule() == null && event.getRecurrenceDates().isEmpty()) {
            return List.of(occurrence("", instant(calendar, event.getDateStart(), zone), length));
        }
        List<Occurrence> all = new ArrayList<>();
        Instant first = now.minus(PAST);
        var dates = event.getDateIterator(zone);
        if (event.getDateStart().getValue().toInstant().isBefore(first)) {
            dates.advanceTo(Date.from(first));
        }
        for (Iterator<Date> next = dates; next.hasNext() && all.size() <= MOST_OCCURRENCES; ) {
            Instant start = next.next().toInstant().truncatedTo(ChronoUnit.SECONDS);
            if (start.isAfter(now.plus(FUTURE))) {
                break;
            }
            if (!changed.contains(start.toString())) {
                all.add(occurrence(start.toString(), start, length));
            }
        }
        return all;
    }

    private static Occurrence occurrence(String key, Instant start, @Nullable Duration length) {
        return new Occurrence(key, start, length == null ? null : start.plus(length));
    }

    private @Nullable Duration length(ICalendar calendar, VEvent event, TimeZone zone) {
        Instant start = instant(calendar, event.getDateStart(), zone);
        if (event.getDateEnd() != null) {
            Instant end = instant(calendar, event.getDateEnd(), zone(calendar, event.getDateEnd(), ownZone));
            return end.isBefore(start) ? null : Duration.between(start, end);
        }
        return event.getDuration() == null
                ? null
                : Duration.ofMillis(Math.max(0, event.getDuration().getValue().toMillis()));
    }

    private static TimeZone zone(ICalendar calendar, DateOrDateTimeProperty property, String ownZone) {
        TimezoneAssignment named = calendar.getTimezoneInfo().getTimezone(property);
        if (named != null) {
            return named.getTimeZone();
        }
        return TimeZone.getTimeZone(calendar.getTimezoneInfo().isFloating(property) ? ownZone : "UTC");
    }

    private static Instant instant(ICalendar calendar, DateOrDateTimeProperty property, TimeZone zone) {
        ICalDate value = property.getValue();
        boolean floating = calendar.getTimezoneInfo().isFloating(property) && value.getRawComponents() != null;
        Date date = floating ? value.getRawComponents().toDate(zone) : value;
        return Instant.ofEpochMilli(date.getTime()).truncatedTo(ChronoUnit.SECONDS);
    }

    private static List<CalendarEvent.Attendee> attendees(VEvent event) {
        Map<String, CalendarEvent.Attendee> attendees = new LinkedHashMap<>();
        for (Attendee attendee : event.getAttendees()) {
            String address = address(attendee.getEmail(), attendee.getUri());
            CalendarUserType type = attendee.getCalendarUserType();
            boolean person = type == null || type == CalendarUserType.INDIVIDUAL;
            if (address != null) {
                attendees.put(
                        address.toLowerCase(Locale.ROOT),
                        new CalendarEvent.Attendee(
                                address,
                                Text.line(attendee.getCommonName(), 200),
                                answer(attendee.getParticipationStatus()),
                                person));
            }
        }
        Organizer organizer = event.getOrganizer();
        String address = organizer == null ? null : address(organizer.getEmail(), organizer.getUri());
        if (address != null) {
            // Whoever invited comes, unless the list of guests says otherwise.
            attendees.putIfAbsent(
                    address.toLowerCase(Locale.ROOT),
                    new CalendarEvent.Attendee(
                            address, Text.line(organizer.getCommonName(), 200), Answer.ACCEPTED, true));
        }
        return List.copyOf(attendees.values());
    }

    private static @Nullable String address(@Nullable String email, @Nullable String uri) {
        String address = email != null
                ? email
                : uri != null && uri.toLowerCase(Locale.ROOT).startsWith("mailto:") ? uri.substring(7) : null;
        return address == null || address.isBlank() ? null : address.strip();
    }

    private static Answer answer(@Nullable ParticipationStatus status) {
        if (status == ParticipationStatus.ACCEPTED) {
            return Answer.ACCEPTED;
        }
        return status == ParticipationStatus.DECLINED ? Answer.DECLINED : Answer.UNANSWERED;
    }
}
