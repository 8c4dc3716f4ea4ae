package dev.rapport.touchpoint.commitment;

import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Commitment.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a promise ends, and how it is open again. Pure functions. */
public final class Settlement {
    private Settlement() {}

    /** Kept, in time or late; one that was kept before stays as it is. */
    public static Commitment kept(Commitment commitment, Instant at) {
        return commitment.status() == Status.KEPT ? commitment : settled(commitment, Status.KEPT, at);
    }

    /** Time breaks what is open when it is due, and only that; with a later date it is open again. */
    public static Commitment asOf(Commitment commitment, Instant now) {
        boolean due = !commitment.dueAt().isAfter(now);
        return switch (commitment.status()) {
            case OPEN -> due ? settled(commitment, Status.BROKEN, commitment.dueAt()) : commitment;
            case BROKEN -> due ? commitment : settled(commitment, Status.OPEN, null);
            case KEPT -> commitment;
        };
    }

    private static Commitment settled(Commitment commitment, Status status, @Nullable Instant settledAt) {
        return new Commitment(
                commitment.id(),
                commitment.version(),
                commitment.owedBy(),
                commitment.what(),
                commitment.dueAt(),
                status,
                commitment.occurredAt(),
                settledAt,
                commitment.source());
    }
}
