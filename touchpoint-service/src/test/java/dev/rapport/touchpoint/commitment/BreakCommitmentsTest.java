package dev.rapport.touchpoint.commitment;

import static dev.rapport.touchpoint.commitment.CommitmentFamily.COMMITMENTS;
import static dev.rapport.touchpoint.commitment.Promise.DUE;
import static dev.rapport.touchpoint.commitment.Promise.PARISSA;
import static dev.rapport.touchpoint.commitment.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.TouchEvent.CommitmentBroken;
import dev.rapport.contracts.TouchEvent.CommitmentKept;
import dev.rapport.contracts.TouchEvent.CommitmentMade;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Commitment.Status;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.sequence.InMemoryContactLogs;
import dev.rapport.touchpoint.touch.Draft;
import dev.rapport.touchpoint.touch.InMemoryTouches;
import dev.rapport.touchpoint.touch.Outcome;
import dev.rapport.touchpoint.touch.RecordTouch;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.Touches;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BreakCommitmentsTest {
    private static final Clock CLOCK = Clock.fixed(DUE, ZoneOffset.UTC);

    private final InMemoryContactLogs logs = new InMemoryContactLogs();
    private final InMemoryTouches touches = new InMemoryTouches();
    private final AtomicLong ids = new AtomicLong();
    private final RecordTouch recording =
            new RecordTouch(touches, logs, () -> new UUID(9, ids.incrementAndGet()), CLOCK);
    private final BreakCommitments breaking = new BreakCommitments(touches, recording, CLOCK);

    @BeforeEach
    void knowHer() {
        logs.know(new ContactKey("team", PARISSA));
    }

    @Test
    void whatIsDueIsBrokenOnce() {
        Recorded<Commitment> promised = promised(DUE);
        promised(DUE.plusSeconds(1));

        List<Touches.Key> due = breaking.due();
        due.forEach(breaking::breakOne);
        due.forEach(breaking::breakOne);

        assertThat(due).containsExactly(new Touches.Key("team", promised.id()));
        assertThat(breaking.due()).isEmpty();
        assertThat(logs.published())
                .hasExactlyElementsOfTypes(CommitmentMade.class, CommitmentMade.class, CommitmentBroken.class)
                .endsWith(new CommitmentBroken(PARISSA, promise(promised.id(), 2, DUE, Status.BROKEN, DUE)));
    }

    @Test
    void whatWasKeptOrTakenBackMeanwhileIsNot() {
        Recorded<Commitment> kept = promised(DUE);
        Recorded<Commitment> gone = promised(DUE);
        List<Touches.Key> due = breaking.due();
        recording.correct(COMMITMENTS, kept, draft(kept.touch().dueAt(), Status.KEPT));
        recording.remove(COMMITMENTS, gone);

        due.forEach(breaking::breakOne);

        assertThat(due).hasSize(2);
        assertThat(logs.published())
                .hasExactlyElementsOfTypes(
                        CommitmentMade.class, CommitmentMade.class, CommitmentKept.class, TouchRemoved.class);
    }

    private Recorded<Commitment> promised(Instant dueAt) {
        Outcome<Commitment> outcome = recording.record("team", COMMITMENTS, draft(dueAt, Status.OPEN));
        return outcome instanceof Outcome.Added<Commitment>(var touch) ? touch : fail();
    }

    private static Recorded<Commitment> fail() {
        throw new AssertionError("it was there before");
    }

    private static Draft<Commitment> draft(Instant dueAt, Status status) {
        return new Draft<>(
                List.of(PARISSA),
                null,
                (id, version, before) -> promise(id, version, dueAt, status, status == Status.KEPT ? DUE : null));
    }
}
