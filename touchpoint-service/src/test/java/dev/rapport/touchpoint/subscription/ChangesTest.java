package dev.rapport.touchpoint.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Source;
import dev.rapport.touchpoint.importing.Told.Somebody;
import dev.rapport.touchpoint.importing.Told.ToldMeeting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Instant AT = Instant.parse("2026-05-03T14:00:00Z");

    @Test
    void onlyWhatIsNewOrReadsOtherwiseIsTold() {
        Map<String, String> before = Changes.between(Map.of(), List.of(meeting("same", AT), meeting("moved", AT)))
                .digests();

        Changes changes = Changes.between(
                before, List.of(meeting("same", AT), meeting("moved", AT.plusSeconds(60)), meeting("new", AT)));

        assertThat(changes.told()).extracting(told -> told.source().id()).containsExactly("moved", "new");
        assertThat(changes.digests()).containsOnlyKeys("same", "moved", "new");
        assertThat(changes.gone()).isEmpty();
    }

    @Test
    void whatIsNotThereAnyMoreIsGone() {
        assertThat(Changes.between(Map.of("a", "1", "b", "2"), List.of()).gone())
                .containsExactly("a", "b");
    }

    @Test
    void onlyWhatLayAheadWasCalledOff() {
        assertThat(Changes.calledOff(kept(Meeting.Status.SCHEDULED), AT.minusSeconds(1)))
                .isTrue();
        assertThat(Changes.calledOff(kept(Meeting.Status.SCHEDULED), AT)).isFalse();
        assertThat(Changes.calledOff(kept(Meeting.Status.CANCELLED), AT.minusSeconds(1)))
                .isFalse();
    }

    private static ToldMeeting meeting(String id, Instant startsAt) {
        return new ToldMeeting(
                new Source("ics", id),
                List.of(new Somebody("parissa@example.org", null)),
                List.of(),
                Meeting.Mode.PHONE,
                Meeting.Status.SCHEDULED,
                startsAt,
                null,
                null);
    }

    private static Meeting kept(Meeting.Status status) {
        return new Meeting(
                new UUID(1, 1), 1, List.of(), List.of(), Meeting.Mode.PHONE, status, null, AT, null, null, null, null);
    }
}
