package dev.rapport.touchpoint.outbound.life;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rapport.contracts.OutboundEvent.OutboundMessageExpired;
import dev.rapport.contracts.OutboundEvent.OutboundMessageFailed;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.OutboundEvent.OutboundMessageRecalled;
import dev.rapport.contracts.OutboundEvent.OutboundMessageSent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an outbound message stands. A transition lives on the states that allow it, and decides without changing anything. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "status")
@JsonSubTypes({
    @JsonSubTypes.Type(value = State.Pending.class, name = "pending"),
    @JsonSubTypes.Type(value = State.Cleared.class, name = "cleared"),
    @JsonSubTypes.Type(value = State.Held.class, name = "held"),
    @JsonSubTypes.Type(value = State.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = State.Expired.class, name = "expired"),
    @JsonSubTypes.Type(value = State.Permitted.class, name = "permitted"),
    @JsonSubTypes.Type(value = State.Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = State.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = State.Discarded.class, name = "discarded")
})
public sealed interface State permits OpenState, State.Permitted, State.Sent, State.Failed, State.Discarded {

    Status status();

    /** It waits for a verdict. */
    record Pending() implements OpenState {
        /** @param afterSequence the contact's number now */
        public static OutboundMessageProposed proposed(Proposal message, long afterSequence) {
            return new OutboundMessageProposed(message.contactId(), message.message(), afterSequence);
        }

        @Override
        public Status status() {
            return Status.PENDING;
        }
    }

    /** @param until when the clearance lapses */
    record Cleared(Instant until) implements OpenState {
        @Override
        public Status status() {
            return Status.CLEARED;
        }

        public boolean lapsed(Instant now) {
            return !now.isBefore(until);
        }

        public Step expired(Proposal message) {
            return new Step(
                    message.in(new Expired()),
                    List.of(new OutboundMessageExpired(message.contactId(), message.id(), message.revision())));
        }

        /** Whom it goes to is seen otherwise now: it waits for another verdict. */
        public Step recalled(Proposal message) {
            return new Step(
                    message.in(new Pending()),
                    List.of(new OutboundMessageRecalled(message.contactId(), message.id(), message.revision())));
        }

        /** The last look before transmitting. */
        Permission permit(Proposal message, Permission.Asked asked) {
            Instant sendAt = message.message().sendAt();
            if (lapsed(asked.now())) {
                Step expired = expired(message);
                return new Permission.NotNow(
                        Refusal.EXPIRED, expired.then(new Expired().proposedAgain(expired.after(), asked.sequence())));
            }
            if (sendAt != null && asked.now().isBefore(sendAt)) {
                return new Permission.NotNow(Refusal.TOO_EARLY, Step.none(message));
            }
            if (asked.late() || asked.unread() || message.seenSequence() != asked.sequence()) {
                return new Permission.NotNow(Refusal.STALE, Step.none(message));
            }
            return new Permission.Go(new Step(
                    message.in(new Permitted(asked.now(), asked.key())),
                    List.of(new OutboundMessagePermitted(
                            message.contactId(), message.message(), message.revision(), asked.now()))));
        }
    }

    /** @param until when it is judged again; null when it waits for a person */
    record Held(@Nullable Instant until) implements OpenState {
        @Override
        public Status status() {
            return Status.HELD;
        }
    }

    record Refused() implements OpenState {
        @Override
        public Status status() {
            return Status.REFUSED;
        }
    }

    /** The clearance lapsed unused. */
    record Expired() implements OpenState {
        @Override
        public Status status() {
            return Status.EXPIRED;
        }

        /** The sender still wants to send. */
        Step proposedAgain(Proposal message, long sequence) {
            Proposal pending = message.in(new Pending());
            return new Step(pending, List.of(Pending.proposed(pending, sequence)));
        }
    }

    /** @param key the Idempotency-Key under which a sender was told to go, and is told again; null when there was none */
    record Permitted(Instant permittedAt, @Nullable String key) implements State {
        @Override
        public Status status() {
            return Status.PERMITTED;
        }

        boolean givenUnder(@Nullable String sameKey) {
            return key != null && key.equals(sameKey);
        }

        public Step sent(Proposal message, Instant now, @Nullable String providerMessageId) {
            return new Step(
                    message.in(new Sent(permittedAt, now, providerMessageId)),
                    List.of(new OutboundMessageSent(message.contactId(), message.id(), providerMessageId, now)));
        }

        public Step failed(Proposal message, String reason, boolean retry, long sequence) {
            Proposal after = message.failed(reason).in(retry ? new Pending() : new Failed(permittedAt));
            var failed = new OutboundMessageFailed(message.contactId(), message.id(), reason, retry);
            return new Step(after, retry ? List.of(failed, Pending.proposed(after, sequence)) : List.of(failed));
        }
    }

    record Sent(
            Instant permittedAt, Instant sentAt, @Nullable String providerMessageId) implements State {
        @Override
        public Status status() {
            return Status.SENT;
        }
    }

    /** It never reached the contact, and the sender gave up. */
    record Failed(Instant permittedAt) implements State {
        @Override
        public Status status() {
            return Status.FAILED;
        }
    }

    record Discarded(String by) implements State {
        @Override
        public Status status() {
            return Status.DISCARDED;
        }
    }
}
