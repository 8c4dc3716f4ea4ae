package dev.rapport.touchpoint.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Member;
import dev.rapport.contracts.touch.Meeting.Mode;
import dev.rapport.contracts.touch.Meeting.Status;
import dev.rapport.formats.item.CalendarEvent;
import dev.rapport.formats.item.CalendarEvent.Answer;
import dev.rapport.formats.item.CalendarEvent.Attendee;
import dev.rapport.formats.item.CalendarEvent.Occurrence;
import dev.rapport.formats.item.Place;
import dev.rapport.touchpoint.importing.Told.ToldMeeting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTouchesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final We WE = We.of(
            List.of(),
            List.of(new Member("ana", "Ana", List.of(new Member.Address(Channel.EMAIL, "ana@ana-lima.example")))));

    private static Attendee ana(Answer answer) {
        return new Attendee("Ana@ana-lima.example", "Ana", answer, true);
    }

    private static Attendee parissa(Answer answer) {
        return new Attendee("parissa@example.org", "Parissa", answer, true);
    }

    private static final Attendee NOOR = new Attendee("noor@example.org", null, Answer.ACCEPTED, true);

    @Test
    void whatEverybodyHadAcceptedCountsAsHeldOnceItIsOver() {
        List<ToldMeeting> meetings = meetings(event(
                at(NOW.minus(Duration.ofHours(2)), NOW.plus(Duration.ofHours(2))),
                ana(Answer.ACCEPTED),
                parissa(Answer.ACCEPTED),
                NOOR));

        assertThat(meetings).extracting(ToldMeeting::status).containsExactly(Status.HELD, Status.SCHEDULED);
        assertThat(meetings.getFirst().with())
                .containsExactly(
                        new Told.Somebody("parissa@example.org", "Parissa"),
                        new Told.Somebody("noor@example.org", null));
        assertThat(meetings.getFirst().members()).containsExactly("ana");
    }

    @Test
    void whereOneNeverAnsweredItStaysPresumedHeld() {
        ToldMeeting meeting = meetings(event(
                        at(NOW.minus(Duration.ofHours(2))), ana(Answer.ACCEPTED), parissa(Answer.UNANSWERED), NOOR))
                .getFirst();

        assertThat(meeting.status()).isEqualTo(Status.SCHEDULED);
        assertThat(meeting.with()).hasSize(2);
    }

    @Test
    void whoDeclinedIsNotMet() {
        CalendarEvent event = event(at(NOW), ana(Answer.ACCEPTED), parissa(Answer.DECLINED), NOOR);

        assertThat(meetings(event).getFirst().with())
                .extracting(Told.Somebody::address)
                .containsExactly("noor@example.org");
    }

    @Test
    void aCancelledOneIsToldOnlyWhereItWasExpected() {
        CalendarEvent event = new CalendarEvent(
                new Place("", 1),
                "1",
                null,
                null,
                null,
                true,
                false,
                false,
                List.of(parissa(Answer.ACCEPTED)),
                at(NOW));

        assertThat(meetings(event).getFirst().status()).isEqualTo(Status.CANCELLED);
        assertThat(meetings(event).getFirst().registers()).isFalse();
    }

    @Test
    void whatIsNoMeetingSaysWhy() {
        List<Attendee> many = new ArrayList<>(IntStream.range(0, 21)
                .mapToObj(at -> new Attendee(at + "@example.org", null, Answer.ACCEPTED, true))
                .toList());

        assertThat(reason(event(at(NOW), ana(Answer.DECLINED), NOOR))).isEqualTo("was declined by us");
        assertThat(reason(event(at(NOW), ana(Answer.ACCEPTED)))).isEqualTo("has no attendee but ourselves");
        assertThat(reason(event(at(NOW), new Attendee("room@example.org", null, Answer.ACCEPTED, false))))
                .isEqualTo("has no attendee but ourselves");
        assertThat(reason(event(at(NOW), many.toArray(Attendee[]::new)))).isEqualTo("has more than 20 attendees");
        assertThat(reason(event(List.of(), NOOR))).startsWith("takes place at no time");
        assertThat(reason(new CalendarEvent(
                        new Place("", 1), "1", null, null, null, false, true, false, List.of(NOOR), at(NOW))))
                .isEqualTo("lasts whole days");
        assertThat(reason(new CalendarEvent(
                        new Place("", 1), "1", null, null, null, false, false, true, List.of(NOOR), at(NOW))))
                .isEqualTo("is marked as free time");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, https://meet.google.com/abc, VIDEO",
                "Lunch, Café Central, -, IN_PERSON",
                "Lunch, https://acme.zoom.us/j/1, -, VIDEO",
                "Lunch, Microsoft Teams Meeting, -, VIDEO",
                "Sync, +49 30 1234567, -, PHONE",
                "Call with Parissa, -, -, PHONE",
                "Sync, -, -, VIDEO",
                "Sync, Room 4, https://acme.example/agenda, VIDEO"
            })
    void theModeIsGuessedFromLinkPlaceAndTitle(
            @Nullable String title, @Nullable String location, @Nullable String link, Mode mode) {
        CalendarEvent event = new CalendarEvent(
                new Place("", 1), "1", title, location, link, false, false, false, List.of(NOOR), at(NOW));

        assertThat(meetings(event).getFirst().mode()).isEqualTo(mode);
    }

    private static List<Occurrence> at(Instant... starts) {
        return Arrays.stream(starts)
                .map(start -> new Occurrence(start.toString(), start, start.plus(Duration.ofHours(1))))
                .toList();
    }

    private static CalendarEvent event(List<Occurrence> occurrences, Attendee... attendees) {
        return new CalendarEvent(
                new Place("", 1), "1", "Sync", null, null, false, false, false, List.of(attendees), occurrences);
    }

    private static List<ToldMeeting> meetings(CalendarEvent event) {
        return ((Understood.Touches) CalendarTouches.of(event, WE, NOW))
                .touches().stream().map(ToldMeeting.class::cast).toList();
    }

    private static String reason(CalendarEvent event) {
        return ((Understood.LeftOut) CalendarTouches.of(event, WE, NOW)).reason();
    }
}
