package dev.rapport.touchpoint.touch;

import static dev.rapport.touchpoint.meeting.MeetingFamily.MEETINGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.TouchEvent.MeetingHeld;
import dev.rapport.contracts.TouchEvent.MeetingRescheduled;
import dev.rapport.contracts.TouchEvent.MeetingScheduled;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Meeting.Status;
import dev.rapport.contracts.touch.Source;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.sequence.InMemoryContactLogs;
import dev.rapport.touchpoint.touch.RecordTouches.Became;
import dev.rapport.touchpoint.touch.RecordTouches.Result;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordTouchesTest {
    private static final Instant AT = Instant.parse("2026-05-03T14:00:00Z");
    private static final UUID ANA = new UUID(1, 1);
    private static final UUID PARISSA = new UUID(1, 2);

    private final InMemoryContactLogs logs = new InMemoryContactLogs();
    private final InMemoryTouches touches = new InMemoryTouches();
    private final AtomicLong ids = new AtomicLong();
    private final RecordTouches recording =
            new RecordTouches(touches, logs, () -> new UUID(9, ids.incrementAndGet()), Clock.fixed(AT, ZoneOffset.UTC));

    @BeforeEach
    void knowThem() {
        logs.know(new ContactKey("team", ANA));
        logs.know(new ContactKey("team", PARISSA));
    }

    @Test
    void allAreToldAtOnceEachToItsContacts() {
        List<Result> results = record(draft("1", Status.HELD, AT, ANA, PARISSA), draft("2", Status.SCHEDULED, AT, ANA));

        assertThat(results).extracting(Result::became).containsOnly(Became.ADDED);
        assertThat(logs.published().stream().map(Object::getClass).toList())
                .isEqualTo(List.of(MeetingHeld.class, MeetingHeld.class, MeetingScheduled.class));
        assertThat(stored(results.get(0)).present())
                .containsExactly(Participant.of(ANA, 1), Participant.of(PARISSA, 1));
        assertThat(stored(results.get(1)).present()).containsExactly(Participant.of(ANA, 2));
    }

    @Test
    void whatIsKnownIsChangedOrLeftAsItSays() {
        record(draft("1", Status.SCHEDULED, AT, ANA), draft("2", Status.SCHEDULED, AT, ANA));

        List<Result> again =
                record(draft("1", Status.SCHEDULED, AT, ANA), draft("2", Status.SCHEDULED, AT.plusSeconds(60), ANA));

        assertThat(again).extracting(Result::became).containsExactly(Became.KNOWN, Became.CHANGED);
        assertThat(logs.published()).hasSize(3).last().isInstanceOf(MeetingRescheduled.class);
        assertThat(stored(again.get(1)).version()).isEqualTo(2);
    }

    @Test
    void ofTwoWithOneSourceTheFirstCounts() {
        List<Result> results = record(draft("1", Status.HELD, AT, ANA), draft("1", Status.SCHEDULED, AT, PARISSA));

        assertThat(results).extracting(Result::became).containsExactly(Became.ADDED, Became.KNOWN);
        assertThat(results.get(1).touch()).isEqualTo(results.get(0).touch());
        assertThat(logs.published()).hasSize(1);
    }

    @Test
    void whatOnlyChangesAddsNothing() {
        List<Result> results =
                recording.record("team", MEETINGS, List.of(draft("1", Status.CANCELLED, AT, ANA)), Set.of(source("1")));

        assertThat(results).containsExactly(new Result(null, Became.LEFT_OUT));
        assertThat(logs.published()).isEmpty();
    }

    @Test
    void whatIsTakenBackIsRemovedOnceAndComesBackWhenItIsToldAgain() {
        List<Result> added = record(draft("1", Status.HELD, AT, ANA), draft("2", Status.HELD, AT, PARISSA));
        List<UUID> both = added.stream().map(Result::touch).toList();

        recording.remove("team", MEETINGS, both);
        recording.remove("team", MEETINGS, both);

        assertThat(logs.published()).hasSize(4).last().isInstanceOf(TouchRemoved.class);
        assertThat(stored(added.get(0)).removed()).isTrue();
        assertThat(record(draft("1", Status.HELD, AT, ANA)))
                .containsExactly(new Result(added.get(0).touch(), Became.ADDED));
        assertThat(stored(added.get(0)).version()).isEqualTo(3);
    }

    @SafeVarargs
    private List<Result> record(Draft<Meeting>... drafts) {
        return recording.record("team", MEETINGS, List.of(drafts), Set.of());
    }

    private Recorded<Meeting> stored(Result result) {
        return touches.findAll("team", TouchKind.MEETING, List.of(result.touch()), Meeting.class)
                .getFirst();
    }

    private static Source source(String id) {
        return new Source("ics", id);
    }

    private static Draft<Meeting> draft(String id, Status status, Instant startsAt, UUID... contacts) {
        List<UUID> all = Arrays.asList(contacts);
        return new Draft<>(
                all,
                source(id),
                (touch, version, before) -> new Meeting(
                        touch,
                        version,
                        all,
                        List.of(),
                        Meeting.Mode.PHONE,
                        status,
                        null,
                        startsAt,
                        null,
                        null,
                        null,
                        source(id)));
    }
}
