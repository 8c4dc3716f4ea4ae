package dev.rapport.touchpoint.discard;

import dev.rapport.touchpoint.outbound.life.OpenState;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.State;
import dev.rapport.touchpoint.outbound.life.Step;

/** What becomes of somebody's wish that a message be not sent after all. */
public sealed interface Discard {

    /** Its step says nothing when the message was discarded before. */
    record Accepted(Step step) implements Discard {}

    /** A sender was told to go, and may have sent it. */
    record TooLate() implements Discard {}

    /** An automation discards what it proposed itself, and nothing else. */
    record NotYours() implements Discard {}

    /** @param person a member decides on every message, an automation on its own */
    record By(String name, boolean person) {}

    /** Decides; changes nothing. */
    static Discard of(Proposal message, By by) {
        if (!by.person() && !by.name().equals(message.proposedBy())) {
            return new NotYours();
        }
        return switch (message.state()) {
            case OpenState open -> new Accepted(open.discarded(message, by.name()));
            case State.Discarded ignored -> new Accepted(Step.none(message));
            case State.Permitted ignored -> new TooLate();
            case State.Sent ignored -> new TooLate();
            case State.Failed ignored -> new TooLate();
        };
    }
}
