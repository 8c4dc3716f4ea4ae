package dev.rapport.advisor.judgement;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.outbound.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An outbound message as the advisor follows it.
 *
 * @param afterSequence a verdict must have seen at least this much of the contact's log
 * @param revision of the verdict in force; 0 before the first
 * @param holdUntil when a hold that waits for time is judged again
 * @param heldSince when it was held, without a break since
 * @param waived what a reviewer let pass
 */
public record Followed(
        ContactKey contact,
        OutboundMessage message,
        Status status,
        long afterSequence,
        int revision,
        @Nullable Instant holdUntil,
        @Nullable Instant heldSince,
        List<Finding> waived) {

    public enum Status {
        PENDING,
        CLEARED,
        HELD,
        REFUSED,
        PERMITTED,
        SENT,
        FAILED,
        DISCARDED,
        EXPIRED;

        /** A change of the relationship may still change its verdict. */
        public boolean open() {
            return this == PENDING || this == CLEARED || this == HELD;
        }
    }

    public static Followed proposed(ContactKey contact, OutboundEvent.OutboundMessageProposed event) {
        return new Followed(contact, event.message(), Status.PENDING, event.afterSequence(), 0, null, null, List.of());
    }

    public UUID id() {
        return message.id();
    }

    /** Held, and the time that it waits for has come. */
    public boolean dueAt(Instant now) {
        return status == Status.HELD && holdUntil != null && !holdUntil.isAfter(now);
    }

    /** What touchpoint-service says of the message. Verdicts of our own come back as events too, and change nothing. */
    public Followed after(OutboundEvent event) {
        return switch (event) {
            // The same message, but a reviewer may have edited ours since it was said.
            case OutboundEvent.OutboundMessageProposed again ->
                new Followed(contact, message, Status.PENDING, again.afterSequence(), revision, null, null, waived);
            case OutboundEvent.OutboundMessagePermitted permitted -> with(Status.PERMITTED);
            case OutboundEvent.OutboundMessageSent sent -> with(Status.SENT);
            case OutboundEvent.OutboundMessageFailed failed -> with(Status.FAILED);
            case OutboundEvent.OutboundMessageDiscarded discarded -> with(Status.DISCARDED);
            // A lapse that a later verdict of ours has overtaken is none.
            case OutboundEvent.OutboundMessageExpired expired ->
                expired.revision() == revision && status == Status.CLEARED ? with(Status.EXPIRED) : this;
            case OutboundEvent.OutboundMessageCleared cleared -> this;
            case OutboundEvent.OutboundMessageRecalled recalled -> this;
            case OutboundEvent.OutboundMessageHeld held -> this;
            case OutboundEvent.OutboundMessageRefused refused -> this;
        };
    }

    /** As above, while our own verdicts are lost: how they come back is how the message stands. @param at when it was told */
    public Followed retold(OutboundEvent event, Instant at) {
        return switch (event) {
            case OutboundEvent.OutboundMessageCleared cleared -> with(Status.CLEARED);
            case OutboundEvent.OutboundMessageHeld held ->
                new Followed(
                        contact,
                        message,
                        Status.HELD,
                        afterSequence,
                        revision,
                        held.holdUntil(),
                        heldSince == null ? at : heldSince,
                        waived);
            case OutboundEvent.OutboundMessageRefused refused -> with(Status.REFUSED);
            case OutboundEvent.OutboundMessageExpired expired -> status.open() ? with(Status.EXPIRED) : this;
            default -> after(event);
        };
    }

    /** What was given on it before, and lost. @param body that a reviewer gave it last; null when none did */
    public Followed asGiven(int lastRevision, @Nullable String body) {
        return new Followed(
                contact,
                body == null ? message : message.withBody(body),
                status,
                afterSequence,
                Math.max(revision, lastRevision),
                holdUntil,
                heldSince,
                waived);
    }

    /** A verdict was given. */
    public Followed after(Verdict verdict) {
        Status judged = switch (verdict.decision()) {
            case SEND -> Status.CLEARED;
            case HOLD -> Status.HELD;
            case REFUSE -> Status.REFUSED;
        };
        Instant since = judged != Status.HELD ? null : heldSince == null ? verdict.decidedAt() : heldSince;
        return new Followed(
                contact, message, judged, afterSequence, verdict.revision(), verdict.holdUntil(), since, waived);
    }

    /** A reviewer let these pass, for this text. */
    public Followed released(List<Finding> shown) {
        List<Finding> all =
                Stream.concat(waived.stream(), shown.stream()).distinct().toList();
        return new Followed(contact, message, status, afterSequence, revision, holdUntil, heldSince, all);
    }

    /** A reviewer wrote another text: nobody has judged it, and nothing in it was let pass. */
    public Followed edited(String body) {
        return new Followed(
                contact, message.withBody(body), Status.PENDING, afterSequence, revision, null, heldSince, List.of());
    }

    public Followed with(Status changed) {
        return new Followed(contact, message, changed, afterSequence, revision, null, null, waived);
    }
}
