package dev.rapport.touchpoint.commitment;

import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.CommitmentBroken;
import dev.rapport.contracts.TouchEvent.CommitmentKept;
import dev.rapport.contracts.TouchEvent.CommitmentMade;
import dev.rapport.contracts.TouchEvent.TouchCorrected;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.touchpoint.touch.TouchFamily;
import dev.rapport.touchpoint.touch.TouchKind;
import java.util.UUID;

/** Which event says which change of a commitment. */
public final class CommitmentFamily implements TouchFamily<Commitment> {
    public static final CommitmentFamily COMMITMENTS = new CommitmentFamily();

    private CommitmentFamily() {}

    @Override
    public TouchKind kind() {
        return TouchKind.COMMITMENT;
    }

    @Override
    public Class<Commitment> type() {
        return Commitment.class;
    }

    @Override
    public Commitment atVersion(Commitment commitment, int version) {
        return new Commitment(
                commitment.id(),
                version,
                commitment.owedBy(),
                commitment.what(),
                commitment.dueAt(),
                commitment.status(),
                commitment.occurredAt(),
                commitment.settledAt(),
                commitment.source());
    }

    @Override
    public TouchEvent added(UUID contactId, Commitment commitment) {
        return switch (commitment.status()) {
            case OPEN -> new CommitmentMade(contactId, commitment);
            case KEPT -> new CommitmentKept(contactId, commitment);
            case BROKEN -> new CommitmentBroken(contactId, commitment);
        };
    }

    @Override
    public TouchEvent changed(UUID contactId, Commitment before, Commitment after) {
        return before.status() == after.status() ? new TouchCorrected(contactId, after) : added(contactId, after);
    }
}
