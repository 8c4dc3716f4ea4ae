package dev.rapport.formats.calendar;

import static dev.rapport.formats.Files.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.formats.Files;
import dev.rapport.formats.item.CalendarEvent;
import dev.rapport.formats.item.CalendarEvent.Answer;
import dev.rapport.formats.item.CalendarEvent.Attendee;
import dev.rapport.formats.item.CalendarEvent.Occurrence;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarsTest {
    private static final String BERLIN = """
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:DAYLIGHT
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            DTSTART:19700329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            DTSTART:19701025T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            """;
    private static final String GUESTS = """
            ORGANIZER;CN=Ana Lima:mailto:ana@ana-lima.example
            ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=
             TRUE;CN=Parissa;X-NUM-GUESTS=0:mailto:Parissa@example.org
            ATTENDEE;CUTYPE=RESOURCE;PARTSTAT=ACCEPTED;CN=Room 1:mailto:room@resource.calendar.google.com
            """;

    @Test
    void anEventTellsWhenItIsAndWhoIsThere() {
        CalendarEvent event = read(calendar("""
                BEGIN:VEVENT
                UID:1@google.com
                DTSTART;TZID=Europe/Berlin:20260503T140000
                DTEND;TZID=Europe/Berlin:20260503T150000
                SUMMARY:Lunch\\, at last
                LOCATION:Café Central
                STATUS:CONFIRMED
                TRANSP:OPAQUE
                """ + GUESTS + "END:VEVENT\n")).only(CalendarEvent.class);

        assertThat(event.uid()).isEqualTo("1@google.com");
        assertThat(event.title()).isEqualTo("Lunch, at last");
        assertThat(event.location()).isEqualTo("Café Central");
        assertThat(event.cancelled() || event.free() || event.wholeDays()).isFalse();
        assertThat(event.occurrences())
                .containsExactly(new Occurrence(
                        "", Instant.parse("2026-05-03T12:00:00Z"), Instant.parse("2026-05-03T13:00:00Z")));
        assertThat(event.attendees())
                .containsExactly(
                        new Attendee("Parissa@example.org", "Parissa", Answer.UNANSWERED, true),
                        new Attendee("room@resource.calendar.google.com", "Room 1", Answer.ACCEPTED, false),
                        new Attendee("ana@ana-lima.example", "Ana Lima", Answer.ACCEPTED, true));
        assertThat(event.place().line()).isEqualTo(19);
    }

    @Test
    void repetitionsAreToldEachAcrossSummerTimeWithoutWhatWasTakenOut() {
        List<CalendarEvent> events = events("""
                BEGIN:VEVENT
                UID:weekly
                DTSTART;TZID=Europe/Berlin:20260316T100000
                DURATION:PT45M
                RRULE:FREQ=WEEKLY;COUNT=4
                EXDATE;TZID=Europe/Berlin:20260323T100000
                SUMMARY:Jour fixe
                END:VEVENT
                BEGIN:VEVENT
                UID:weekly
                RECURRENCE-ID;TZID=Europe/Berlin:20260406T100000
                DTSTART;TZID=Europe/Berlin:20260407T170000
                DTEND;TZID=Europe/Berlin:20260407T173000
                SUMMARY:Jour fixe, later
                END:VEVENT
                """);

        assertThat(events.getFirst().occurrences())
                .extracting(Occurrence::startsAt)
                .containsExactly(Instant.parse("2026-03-16T09:00:00Z"), Instant.parse("2026-03-30T08:00:00Z"));
        assertThat(events.getFirst().occurrences().getFirst().endsAt())
                .isEqualTo(Instant.parse("2026-03-16T09:45:00Z"));
        assertThat(events.getLast().occurrences())
                .containsExactly(new Occurrence(
                        "2026-04-06T08:00:00Z",
                        Instant.parse("2026-04-07T15:00:00Z"),
                        Instant.parse("2026-04-07T15:30:00Z")));
    }

    @Test
    void whatHasNoEndIsToldForAYear() {
        CalendarEvent event = events("""
                BEGIN:VEVENT
                UID:forever
                DTSTART:20260501T100000Z
                RRULE:FREQ=MONTHLY
                END:VEVENT
                """).getFirst();

        assertThat(event.occurrences()).hasSize(14);
        assertThat(event.occurrences().getLast().startsAt()).isEqualTo(Instant.parse("2027-06-01T10:00:00Z"));
    }

    @Test
    void whatRepeatsWithoutMeasureIsNoMeeting() {
        Files.Read read = read(calendar("""
                BEGIN:VEVENT
                UID:bomb
                DTSTART:20260501T100000Z
                RRULE:FREQ=SECONDLY
                END:VEVENT
                """));

        assertThat(read.reasons()).containsExactly("repeats more than 5000 times in eleven years");
    }

    @Test
    void timesWithoutAZoneAreTheCalendars() {
        CalendarEvent event = events("""
                X-WR-TIMEZONE:America/New_York
                BEGIN:VEVENT
                UID:floating
                DTSTART:20260503T140000
                END:VEVENT
                """).getFirst();

        assertThat(event.occurrences().getFirst().startsAt()).isEqualTo(Instant.parse("2026-05-03T18:00:00Z"));
    }

    @Test
    void cancelledFreeAndWholeDaysAreTold() {
        List<CalendarEvent> events = events("""
                BEGIN:VEVENT
                UID:a
                DTSTART:20260503T140000Z
                STATUS:CANCELLED
                END:VEVENT
                BEGIN:VEVENT
                UID:b
                DTSTART;VALUE=DATE:20260503
                TRANSP:TRANSPARENT
                END:VEVENT
                """);

        assertThat(events.getFirst().cancelled()).isTrue();
        assertThat(events.getLast().wholeDays()).isTrue();
        assertThat(events.getLast().free()).isTrue();
    }

    @Test
    void aLinkToMeetUnderIsFoundWhereverItStands() {
        List<CalendarEvent> events = events("""
                BEGIN:VEVENT
                UID:a
                DTSTART:20260503T140000Z
                X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij
                END:VEVENT
                BEGIN:VEVENT
                UID:b
                DTSTART:20260503T140000Z
                DESCRIPTION:Join: https://eu01web.zoom.us/j/123?pwd=x\\nSee you
                END:VEVENT
                """);

        assertThat(events)
                .extracting(CalendarEvent::link)
                .containsExactly("https://meet.google.com/abc-defg-hij", "https://eu01web.zoom.us/j/123?pwd=x");
    }

    @Test
    void whatIsNoEventSaysSoAndTheOthersAreRead() {
        Files.Read read = read(calendar("""
                BEGIN:VEVENT
                SUMMARY:no UID and no start
                END:VEVENT
                BEGIN:VEVENT
                UID:b
                DTSTART:yesterday
                END:VEVENT
                BEGIN:VEVENT
                UID:c
                DTSTART:20260503T140000Z
                END:VEVENT
                """));

        assertThat(read.reasons()).hasSize(2);
        assertThat(((CalendarEvent) read.items().getLast()).uid()).isEqualTo("c");
    }

    private static List<CalendarEvent> events(String inside) {
        return read(calendar(inside)).items().stream()
                .map(CalendarEvent.class::cast)
                .toList();
    }

    private static String calendar(String inside) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\n" + BERLIN + inside
                + "END:VCALENDAR\n";
    }
}
