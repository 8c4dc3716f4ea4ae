package dev.rapport.touchpoint.commitment;

import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Commitment.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise of ours to Parissa, in one state or another. */
final class Promise {
    static final UUID PARISSA = new UUID(1, 2);
    static final Instant AT = Instant.parse("2026-05-03T14:00:00Z");
    static final Instant DUE = Instant.parse("2026-05-05T12:00:00Z");

    private Promise() {}

    static Commitment promise(Status status, @Nullable Instant settledAt) {
        return promise(new UUID(3, 1), 1, DUE, status, settledAt);
    }

    static Commitment promise(UUID id, int version, Instant dueAt, Status status, @Nullable Instant settledAt) {
        return new Commitment(id, version, Side.US, "The name of an editor.", dueAt, status, AT, settledAt, null);
    }
}
