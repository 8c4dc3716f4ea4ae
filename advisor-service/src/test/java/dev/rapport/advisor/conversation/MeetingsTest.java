package dev.rapport.advisor.conversation;

import static dev.rapport.advisor.Story.PARISSA;
import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Meeting.Mode;
import dev.rapport.contracts.touch.Meeting.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeetingsTest {
    private static final Instant LATEST = may(31, 0, 0);

    @Test
    void keepsOfThoseThatAreOverTheFirstTheFirstConfirmedAndTheNewestOfEachMode() {
        Meetings meetings = Meetings.NONE
                .with(meeting(1, Mode.VIDEO, Status.SCHEDULED, may(1, 9, 0)), LATEST)
                .with(meeting(2, Mode.IN_PERSON, Status.HELD, may(2, 9, 0)), LATEST)
                .with(meeting(3, Mode.PHONE, Status.HELD, may(3, 9, 0)), LATEST)
                .with(meeting(4, Mode.PHONE, Status.HELD, may(4, 9, 0)), LATEST)
                .with(meeting(5, Mode.PHONE, Status.HELD, may(5, 9, 0)), LATEST);

        assertThat(ids(meetings.known())).containsExactly(1L, 2L, 4L, 5L);
        assertThat(meetings.held()).isEqualTo(4);
        assertThat(meetings.more()).isFalse();
    }

    @Test
    void leavesOutWhatWasCancelledOrMissed() {
        Meetings meetings = Meetings.NONE
                .with(meeting(1, Mode.PHONE, Status.CANCELLED, may(1, 9, 0)), LATEST)
                .with(meeting(2, Mode.PHONE, Status.NO_SHOW, may(2, 9, 0)), LATEST);

        assertThat(meetings.known()).isEmpty();
        assertThat(meetings.held()).isZero();
        assertThat(meetings.lastMissed()).isEqualTo(may(2, 9, 0));
    }

    @Test
    void keepsTheNearestOfThoseToComeAndKnowsThatThereAreMore() {
        Meetings meetings = Meetings.NONE;
        for (int day = 200; day > 0; day--) {
            meetings = meetings.with(
                    meeting(day, Mode.VIDEO, Status.SCHEDULED, LATEST.plus(Duration.ofDays(day))), LATEST);
        }

        assertThat(ids(meetings.known())).hasSize(128).startsWith(1L, 2L).endsWith(128L);
        assertThat(meetings.more()).isTrue();
        assertThat(meetings.runShort(LATEST, LATEST.plus(Duration.ofHours(1)))).isFalse();
        assertThat(meetings.runShort(LATEST, LATEST.plus(Duration.ofDays(2)))).isTrue();
    }

    @Test
    void theFirstIsRatherOneThatWasConfirmed() {
        Meetings meetings = Meetings.NONE
                .with(meeting(1, Mode.PHONE, Status.SCHEDULED, may(1, 9, 0)), LATEST)
                .with(meeting(2, Mode.PHONE, Status.HELD, may(2, 9, 0)), LATEST);

        assertThat(meetings.first(may(2, 8, 0))).isEqualTo(meetings.known().get(0));
        assertThat(meetings.first(may(3, 8, 0))).isEqualTo(meetings.known().get(1));
        assertThat(meetings.first(may(1, 9, 29))).isNull();
    }

    private static Meeting meeting(long id, Mode mode, Status status, Instant start) {
        return new Meeting(
                new UUID(0, id), 1, List.of(PARISSA), List.of(), mode, status, null, start, null, null, null, null);
    }

    private static List<Long> ids(List<Meetings.Known> known) {
        return known.stream()
                .map(meeting -> meeting.id().getLeastSignificantBits())
                .toList();
    }
}
