package dev.rapport.touchpoint.importing;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Source;
import dev.rapport.formats.item.CalendarEvent;
import dev.rapport.formats.item.CalendarEvent.Answer;
import dev.rapport.formats.item.CalendarEvent.Attendee;
import dev.rapport.formats.item.CalendarEvent.Occurrence;
import dev.rapport.touchpoint.importing.Told.Somebody;
import dev.rapport.touchpoint.importing.Told.ToldMeeting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which meetings an event of a calendar is: one for each time that it takes place. Pure functions. What lies ahead is
 * scheduled. What is over counts as held when every contact had accepted; where one had not answered, that it was in the
 * calendar is weak evidence, and it stays scheduled: presumed held, until somebody confirms it.
 */
public final class CalendarTouches {
    /** More are a lecture: it is no live contact with any of them. */
    static final int MOST_ATTENDEES = 20;

    private static final Pattern VIDEO = Pattern.compile(
            "(?i).*(zoom\\.us|meet\\.google\\.|teams\\.(microsoft|live)|webex|whereby\\.com|gotomeet|jit\\.si|https?://|\\bvideo|\\bteams\\b|\\bzoom\\b|google meet).*");
    private static final Pattern PHONE =
            Pattern.compile("(?i).*(\\bphone|\\btel[.:]|\\bcall\\b|\\btelefon|\\banruf|\\+?\\d[\\d ()/-]{6,}\\d).*");

    private CalendarTouches() {}

    public static Understood of(CalendarEvent event, We we, Instant now) {
        if (event.wholeDays() || event.free()) {
            return Understood.leftOut(event.wholeDays() ? "lasts whole days" : "is marked as free time");
        }
        Map<String, Attendee> attendees = attendees(event);
        boolean declined = attendees.entrySet().stream()
                .filter(attendee -> we.has(attendee.getKey()))
                .anyMatch(attendee -> attendee.getValue().answer() == Answer.DECLINED);
        if (declined && !event.cancelled()) {
            return Understood.leftOut("was declined by us");
        }
        List<String> members = attendees.keySet().stream()
                .flatMap(address -> Stream.ofNullable(we.members().get(address)))
                .distinct()
                .toList();
        attendees
                .entrySet()
                .removeIf(attendee ->
                        we.has(attendee.getKey()) || attendee.getValue().answer() == Answer.DECLINED);
        if (attendees.isEmpty()) {
            return Understood.leftOut("has no attendee but ourselves");
        }
        if (attendees.size() > MOST_ATTENDEES) {
            return Understood.leftOut("has more than " + MOST_ATTENDEES + " attendees");
        }
        List<Told> meetings = new ArrayList<>();
        for (Occurrence occurrence : event.occurrences()) {
            meetings.add(meeting(event, occurrence, attendees, members, now));
        }
        return meetings.isEmpty()
                ? Understood.leftOut("takes place at no time in the last ten years and the next one")
                : new Understood.Touches(meetings);
    }

    /** The name of a meeting in every export of the calendar. */
    private static Source source(CalendarEvent event, Occurrence occurrence) {
        return Sources.of("ics", event.uid(), occurrence.key());
    }

    private static ToldMeeting meeting(
            CalendarEvent event,
            Occurrence occurrence,
            Map<String, Attendee> contacts,
            List<String> members,
            Instant now) {
        return new ToldMeeting(
                source(event, occurrence),
                contacts.entrySet().stream()
                        .map(attendee -> new Somebody(
                                attendee.getKey(), attendee.getValue().name()))
                        .toList(),
                members,
                mode(event),
                status(event, occurrence, contacts, now),
                occurrence.startsAt(),
                occurrence.endsAt(),
                event.title());
    }

    private static Meeting.Status status(
            CalendarEvent event, Occurrence occurrence, Map<String, Attendee> contacts, Instant now) {
        if (event.cancelled()) {
            return Meeting.Status.CANCELLED;
        }
        Instant end = Optional.ofNullable(occurrence.endsAt())
                .orElseGet(() -> occurrence.startsAt().plus(Meeting.USUAL_LENGTH));
        boolean accepted = contacts.values().stream().allMatch(attendee -> attendee.answer() == Answer.ACCEPTED);
        return accepted && !end.isAfter(now) ? Meeting.Status.HELD : Meeting.Status.SCHEDULED;
    }

    /** What its link, its place and its title tell, in this order; a place that is neither is one to go to. */
    private static Meeting.Mode mode(CalendarEvent event) {
        if (event.link() != null && VIDEO.matcher(event.link()).matches()) {
            return Meeting.Mode.VIDEO;
        }
        String location = event.location();
        if (location != null) {
            return VIDEO.matcher(location).matches()
                    ? Meeting.Mode.VIDEO
                    : PHONE.matcher(location).matches() ? Meeting.Mode.PHONE : Meeting.Mode.IN_PERSON;
        }
        String title = event.title() == null ? "" : event.title();
        return PHONE.matcher(title).matches() ? Meeting.Mode.PHONE : Meeting.Mode.VIDEO;
    }

    private static Map<String, Attendee> attendees(CalendarEvent event) {
        Map<String, Attendee> attendees = new LinkedHashMap<>();
        for (Attendee attendee : event.attendees()) {
            if (attendee.person() && !attendee.address().endsWith(".calendar.google.com")) {
                We.normal(Channel.EMAIL, attendee.address())
                        .ifPresent(address -> attendees.putIfAbsent(address, attendee));
            }
        }
        return attendees;
    }
}
