package dev.rapport.touchpoint.meeting;

import static dev.rapport.touchpoint.meeting.MeetingFamily.MEETINGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.MeetingCancelled;
import dev.rapport.contracts.TouchEvent.MeetingHeld;
import dev.rapport.contracts.TouchEvent.MeetingMissed;
import dev.rapport.contracts.TouchEvent.MeetingRescheduled;
import dev.rapport.contracts.TouchEvent.MeetingScheduled;
import dev.rapport.contracts.TouchEvent.TouchCorrected;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Meeting.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MeetingFamilyTest {
    private static final UUID PARISSA = new UUID(1, 1);
    private static final Instant AT = Instant.parse("2026-05-03T14:00:00Z");

    static Stream<Arguments> byStatus() {
        return Stream.of(
                Arguments.of(Status.SCHEDULED, MeetingScheduled.class),
                Arguments.of(Status.HELD, MeetingHeld.class),
                Arguments.of(Status.CANCELLED, MeetingCancelled.class),
                Arguments.of(Status.NO_SHOW, MeetingMissed.class));
    }

    @ParameterizedTest
    @MethodSource("byStatus")
    void aNewMeetingIsToldByItsStatus(Status status, Class<TouchEvent> event) {
        assertThat(MEETINGS.added(PARISSA, meeting(status, AT, null, "A call"))).isInstanceOf(event);
    }

    @ParameterizedTest
    @MethodSource("byStatus")
    void aMeetingWhoseStatusMovesIsToldByTheNewOne(Status status, Class<TouchEvent> event) {
        Status other = status == Status.HELD ? Status.SCHEDULED : Status.HELD;

        assertThat(MEETINGS.changed(
                        PARISSA, meeting(other, AT, null, ""), meeting(status, AT.plusSeconds(1), null, "")))
                .isInstanceOf(event);
    }

    @Test
    void aScheduledMeetingThatMovesIsRescheduled() {
        Meeting before = meeting(Status.SCHEDULED, AT, null, "A call");

        assertThat(MEETINGS.changed(PARISSA, before, meeting(Status.SCHEDULED, AT.plusSeconds(60), null, "A call")))
                .isInstanceOf(MeetingRescheduled.class);
        assertThat(MEETINGS.changed(
                        PARISSA, before, meeting(Status.SCHEDULED, AT, AT.plus(Duration.ofHours(1)), "A call")))
                .isInstanceOf(MeetingRescheduled.class);
    }

    @Test
    void anythingElseIsACorrection() {
        assertThat(MEETINGS.changed(
                        PARISSA,
                        meeting(Status.SCHEDULED, AT, null, "A call"),
                        meeting(Status.SCHEDULED, AT, null, "Tea")))
                .isInstanceOf(TouchCorrected.class);
        assertThat(MEETINGS.changed(
                        PARISSA,
                        meeting(Status.HELD, AT, null, ""),
                        meeting(Status.HELD, AT.plusSeconds(60), null, "")))
                .isInstanceOf(TouchCorrected.class);
    }

    private static Meeting meeting(Status status, Instant startsAt, @Nullable Instant endsAt, String title) {
        return new Meeting(
                new UUID(2, 2),
                1,
                List.of(PARISSA),
                List.of(),
                Meeting.Mode.PHONE,
                status,
                null,
                startsAt,
                endsAt,
                title,
                null,
                null);
    }
}
