package dev.rapport.touchpoint.outbound.life;

import dev.rapport.contracts.OutboundEvent;
import java.util.List;
import java.util.stream.Stream;

/** A decided move: how the message then stands, and what is said of it. Nothing has happened until it is applied. */
public record Step(Proposal after, List<OutboundEvent> events) {

    /** Nothing moves, and nothing is said. */
    public static Step none(Proposal message) {
        return new Step(message, List.of());
    }

    /** Both moves as one. */
    public Step then(Step next) {
        return new Step(
                next.after(),
                Stream.concat(events.stream(), next.events().stream()).toList());
    }
}
