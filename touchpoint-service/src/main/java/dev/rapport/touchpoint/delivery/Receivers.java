package dev.rapport.touchpoint.delivery;

import java.time.Instant;

/** Those who are told. */
public interface Receivers {

    /** Makes one attempt, and waits for what comes of it. */
    Attempt tell(Deliveries.Sealed delivery, Instant now);
}
