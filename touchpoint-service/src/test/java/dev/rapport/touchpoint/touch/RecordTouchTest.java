package dev.rapport.touchpoint.touch;

import static dev.rapport.touchpoint.meeting.MeetingFamily.MEETINGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.TouchEvent.MeetingHeld;
import dev.rapport.contracts.TouchEvent.MeetingScheduled;
import dev.rapport.contracts.TouchEvent.TouchCorrected;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Meeting.Status;
import dev.rapport.contracts.touch.Source;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.sequence.InMemoryContactLogs;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordTouchTest {
    private static final Instant AT = Instant.parse("2026-05-03T14:00:00Z");
    private static final UUID ANA = new UUID(1, 1);
    private static final UUID PARISSA = new UUID(1, 2);
    private static final Source CALENDAR = new Source("calendar", "1");

    private final InMemoryContactLogs logs = new InMemoryContactLogs();
    private final AtomicLong ids = new AtomicLong();
    private final RecordTouch recording = new RecordTouch(
            new InMemoryTouches(), logs, () -> new UUID(9, ids.incrementAndGet()), Clock.fixed(AT, ZoneOffset.UTC));

    @BeforeEach
    void knowThem() {
        logs.know(new ContactKey("team", ANA));
        logs.know(new ContactKey("team", PARISSA));
    }

    @Test
    void aNewTouchIsToldToEachOfItsContacts() {
        Recorded<Meeting> meeting = told(Status.HELD, ANA, PARISSA);

        assertThat(meeting.version()).isEqualTo(1);
        assertThat(meeting.present()).containsExactly(Participant.of(ANA, 1), Participant.of(PARISSA, 1));
        assertThat(logs.published())
                .containsExactly(new MeetingHeld(ANA, meeting.touch()), new MeetingHeld(PARISSA, meeting.touch()));
    }

    @Test
    void theSameSourceThatSaysTheSameChangesNothing() {
        Recorded<Meeting> before = told(Status.HELD, ANA);

        Recorded<Meeting> again = told(Status.HELD, ANA);

        assertThat(again).isEqualTo(before);
        assertThat(logs.published()).hasSize(1);
    }

    @Test
    void theSameSourceThatSaysMoreMovesTheVersion() {
        UUID id = told(Status.SCHEDULED, ANA).id();

        Recorded<Meeting> held = told(Status.HELD, ANA);

        assertThat(held.id()).isEqualTo(id);
        assertThat(held.version()).isEqualTo(2);
        assertThat(held.present()).containsExactly(Participant.of(ANA, 2));
        assertThat(logs.published()).hasExactlyElementsOfTypes(MeetingScheduled.class, MeetingHeld.class);
    }

    @Test
    void whoIsTakenOffIsToldTheTouchAsItStoodWithTheNewVersion() {
        Recorded<Meeting> before = told(Status.HELD, ANA, PARISSA);

        Recorded<Meeting> after = told(Status.HELD, ANA);

        assertThat(lastEvents(2))
                .containsExactly(
                        new TouchCorrected(ANA, after.touch()),
                        new TouchRemoved(PARISSA, MEETINGS.atVersion(before.touch(), 2)));
        assertThat(after.present()).containsExactly(Participant.of(ANA, 2));
        assertThat(after.participants()).contains(new Participant(PARISSA, PARISSA, 2, true));
    }

    @Test
    void whoComesBackIsToldAsIfItWereNew() {
        told(Status.HELD, ANA, PARISSA);
        told(Status.HELD, ANA);

        Recorded<Meeting> after = told(Status.HELD, ANA, PARISSA);

        assertThat(lastEvents(2))
                .containsExactly(new TouchCorrected(ANA, after.touch()), new MeetingHeld(PARISSA, after.touch()));
        assertThat(after.participants()).hasSize(2);
    }

    @Test
    void aTouchThatIsTakenBackIsToldToAll() {
        Recorded<Meeting> meeting = told(Status.HELD, ANA, PARISSA);

        Recorded<Meeting> gone = written(recording.remove(MEETINGS, meeting));

        assertThat(gone.removed()).isTrue();
        assertThat(gone.present()).isEmpty();
        assertThat(lastEvents(2)).hasExactlyElementsOfTypes(TouchRemoved.class, TouchRemoved.class);
    }

    @Test
    void aSourceBringsBackWhatWasTakenBack() {
        Recorded<Meeting> meeting = told(Status.HELD, ANA);
        recording.remove(MEETINGS, meeting);

        Recorded<Meeting> back = told(Status.HELD, ANA);

        assertThat(back.id()).isEqualTo(meeting.id());
        assertThat(back.version()).isEqualTo(3);
        assertThat(lastEvents(1)).containsExactly(new MeetingHeld(ANA, back.touch()));
    }

    @Test
    void whatMovedMeanwhileIsLeftAlone() {
        Recorded<Meeting> seen = told(Status.SCHEDULED, ANA);
        told(Status.HELD, ANA);

        Outcome<Meeting> late = recording.correct(MEETINGS, seen, draft(Status.CANCELLED, ANA));
        Outcome<Meeting> lateRemoval = recording.remove(MEETINGS, seen);

        assertThat(late).isEqualTo(new Outcome.Meanwhile<>());
        assertThat(lateRemoval).isEqualTo(new Outcome.Meanwhile<>());
        assertThat(logs.published()).hasSize(2);
    }

    private Recorded<Meeting> told(Status status, UUID... contacts) {
        return written(recording.record("team", MEETINGS, draft(status, contacts)));
    }

    private static Recorded<Meeting> written(Outcome<Meeting> outcome) {
        return switch (outcome) {
            case Outcome.Added<Meeting>(var touch) -> touch;
            case Outcome.Updated<Meeting>(var touch) -> touch;
            case Outcome.Meanwhile<Meeting>() -> throw new AssertionError("it moved meanwhile");
        };
    }

    private static Draft<Meeting> draft(Status status, UUID... contacts) {
        List<UUID> all = Arrays.asList(contacts);
        return new Draft<>(
                all,
                CALENDAR,
                (id, version, before) -> new Meeting(
                        id, version, all, List.of(), Meeting.Mode.PHONE, status, null, AT, null, null, null, CALENDAR));
    }

    private List<TouchpointEvent> lastEvents(int count) {
        List<TouchpointEvent> all = logs.published();
        return all.subList(all.size() - count, all.size());
    }
}
