package dev.rapport.touchpoint.meter;

import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.OutboundEvent.OutboundMessageCleared;
import dev.rapport.contracts.OutboundEvent.OutboundMessageDiscarded;
import dev.rapport.contracts.OutboundEvent.OutboundMessageExpired;
import dev.rapport.contracts.OutboundEvent.OutboundMessageFailed;
import dev.rapport.contracts.OutboundEvent.OutboundMessageHeld;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.OutboundEvent.OutboundMessageRecalled;
import dev.rapport.contracts.OutboundEvent.OutboundMessageRefused;
import dev.rapport.contracts.OutboundEvent.OutboundMessageSent;
import dev.rapport.messaging.outbox.OutboxWatcher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts the steps that outbound messages take, recalls among them. */
@Singleton
class OutboundMeters implements OutboxWatcher {
    private final Map<Taken, Counter> counters = new EnumMap<>(Taken.class);

    private enum Taken {
        PROPOSED,
        CLEARED,
        RECALLED,
        HELD,
        REFUSED,
        PERMITTED,
        SENT,
        FAILED,
        DISCARDED,
        EXPIRED
    }

    OutboundMeters(MeterRegistry registry) {
        for (Taken step : Taken.values()) {
            counters.put(
                    step,
                    registry.counter(
                            "rapport.outbound.messages", "step", step.name().toLowerCase(Locale.ROOT)));
        }
    }

    @Override
    public void committed(List<Written> events) {
        for (Written written : events) {
            if (written.outgoing().event().data() instanceof OutboundEvent event) {
                Objects.requireNonNull(counters.get(step(event)), "every step is counted")
                        .increment();
            }
        }
    }

    private static Taken step(OutboundEvent event) {
        return switch (event) {
            case OutboundMessageProposed ignored -> Taken.PROPOSED;
            case OutboundMessageCleared ignored -> Taken.CLEARED;
            case OutboundMessageRecalled ignored -> Taken.RECALLED;
            case OutboundMessageHeld ignored -> Taken.HELD;
            case OutboundMessageRefused ignored -> Taken.REFUSED;
            case OutboundMessagePermitted ignored -> Taken.PERMITTED;
            case OutboundMessageSent ignored -> Taken.SENT;
            case OutboundMessageFailed ignored -> Taken.FAILED;
            case OutboundMessageDiscarded ignored -> Taken.DISCARDED;
            case OutboundMessageExpired ignored -> Taken.EXPIRED;
        };
    }
}
