package dev.rapport.touchpoint.outbound.life;

import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.OutboundEvent.OutboundMessageCleared;
import dev.rapport.contracts.OutboundEvent.OutboundMessageDiscarded;
import dev.rapport.contracts.OutboundEvent.OutboundMessageHeld;
import dev.rapport.contracts.OutboundEvent.OutboundMessageRecalled;
import dev.rapport.contracts.OutboundEvent.OutboundMessageRefused;
import dev.rapport.contracts.VerdictEvent.VerdictGiven;
import dev.rapport.contracts.outbound.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Nobody was told to go: verdicts move it, and a reviewer may discard it. */
public sealed interface OpenState extends State
        permits State.Pending, State.Cleared, State.Held, State.Refused, State.Expired {

    /** @param given of a higher revision than the message has */
    default Step judged(Proposal message, VerdictGiven given) {
        Verdict verdict = given.verdict();
        int revision = verdict.revision();
        Proposal judged = message.judged(verdict);
        return switch (verdict.decision()) {
            case SEND -> {
                Instant until = Objects.requireNonNull(given.clearedUntil(), "a clearance lapses at some time");
                yield moved(
                        judged,
                        new Cleared(until),
                        new OutboundMessageCleared(message.contactId(), message.id(), revision, until));
            }
            case HOLD ->
                moved(
                        judged,
                        new Held(verdict.holdUntil()),
                        new OutboundMessageHeld(message.contactId(), message.id(), revision, verdict.holdUntil()));
            case REFUSE ->
                moved(judged, new Refused(), new OutboundMessageRefused(message.contactId(), message.id(), revision));
        };
    }

    private Step moved(Proposal judged, OpenState after, OutboundEvent says) {
        if (equals(after)) {
            return Step.none(judged);
        }
        boolean recalled = this instanceof Cleared && !(after instanceof Cleared);
        return new Step(
                judged.in(after),
                recalled
                        ? List.of(new OutboundMessageRecalled(judged.contactId(), judged.id(), judged.revision()), says)
                        : List.of(says));
    }

    /** A reviewer wrote another text. Nobody is told to go before there is a verdict on it. */
    default Step edited(Proposal message, String body) {
        return new Step(message.edited(body).in(new Pending()), List.of());
    }

    /** @param by the member who decided */
    default Step discarded(Proposal message, String by) {
        return new Step(
                message.in(new Discarded(by)),
                List.of(new OutboundMessageDiscarded(message.contactId(), message.id(), by)));
    }
}
