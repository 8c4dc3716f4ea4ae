package dev.rapport.touchpoint.delivery.store;

import dev.rapport.touchpoint.delivery.Delivery.Status;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts the attempts at telling receivers, by what came of them. */
@Singleton
class DeliveryMeters {
    private final MeterRegistry registry;

    DeliveryMeters(MeterRegistry registry) {
        this.registry = registry;
        for (Status status : Status.values()) {
            attempted(status, 0);
        }
    }

    /** @param after how the delivery stands then */
    void attempted(Status after) {
        attempted(after, 1);
    }

    private void attempted(Status after, int times) {
        String outcome = switch (after) {
            case DELIVERED -> "delivered";
            case WAITING -> "put_off";
            case FAILED -> "given_up";
        };
        registry.counter("rapport.webhook.attempts", "outcome", outcome).increment(times);
    }
}
