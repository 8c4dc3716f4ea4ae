package dev.rapport.touchpoint.commitment;

import static dev.rapport.touchpoint.commitment.CommitmentFamily.COMMITMENTS;

import dev.rapport.contracts.touch.Commitment;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.touch.Draft;
import dev.rapport.touchpoint.touch.Participant;
import dev.rapport.touchpoint.touch.RecordTouch;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.Touches;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Says of open commitments that their time ran out, once of each. */
@Singleton
public class BreakCommitments {
    private static final int AT_A_TIME = 200;

    private final Touches touches;
    private final RecordTouch recording;
    private final Clock clock;

    public BreakCommitments(@Worker Touches touches, @Worker RecordTouch recording, Clock clock) {
        this.touches = touches;
        this.recording = recording;
        this.clock = clock;
    }

    /** Those whose time ran out, the longest overdue first. */
    public List<Touches.Key> due() {
        return touches.due(clock.instant(), AT_A_TIME);
    }

    /** Breaks one, unless somebody has settled or moved it meanwhile. Joins the caller's transaction. */
    public void breakOne(Touches.Key key) {
        touches.find(key.workspace(), COMMITMENTS.kind(), key.id(), COMMITMENTS.type())
                .filter(commitment -> !commitment.removed())
                .ifPresent(this::breakDue);
    }

    private void breakDue(Recorded<Commitment> seen) {
        Instant now = clock.instant();
        recording.correct(
                COMMITMENTS,
                seen,
                new Draft<>(
                        seen.present().stream().map(Participant::given).toList(),
                        seen.source(),
                        (id, version, before) -> Settlement.asOf(seen.touch(), now)));
    }
}
