package dev.rapport.touchpoint.commitment.rest;

import dev.rapport.contracts.touch.Commitment;
import dev.rapport.touchpoint.commitment.Settlement;
import dev.rapport.touchpoint.touch.rest.Limits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A promise was kept. @param occurredAt null is just now */
record KeptRequest(@Nullable Instant occurredAt) {

    Commitment settle(Commitment commitment, Instant now) {
        if (occurredAt == null) {
            return Settlement.kept(commitment, now);
        }
        Limits.happened("occurredAt", occurredAt, now);
        return Settlement.kept(commitment, occurredAt);
    }
}
