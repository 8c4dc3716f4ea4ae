package dev.rapport.touchpoint.outbound.life;

import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.touchpoint.people.ContactKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outbound message that was proposed, and where it stands.
 *
 * @param callbackUrl where the sender wants to be told; null when it asks instead
 * @param verdict the one with the highest revision; null before the first
 * @param lastFailure why the last transmission failed; null when none did
 * @param proposedBy the member, or the automation; null for what was proposed before this was kept
 */
public record Proposal(
        ContactKey contact,
        OutboundMessage message,
        @Nullable String callbackUrl,
        State state,
        @Nullable Verdict verdict,
        @Nullable String lastFailure,
        @Nullable String proposedBy) {

    /** One that asks to be sent just now. */
    public static Proposal pending(
            ContactKey contact, OutboundMessage message, @Nullable String callbackUrl, String proposedBy) {
        return new Proposal(contact, message, callbackUrl, new State.Pending(), null, null, proposedBy);
    }

    public UUID id() {
        return message.id();
    }

    public String workspace() {
        return contact.workspace();
    }

    public UUID contactId() {
        return contact.id();
    }

    /** The revision of the verdict in force; 0 before the first. */
    public int revision() {
        return verdict == null ? 0 : verdict.revision();
    }

    /**
     * Nothing comes of it unless somebody asks anew. What a person discarded who had not proposed it is decided, and stays so: whoever
     * starts a campaign again does not undo a review.
     */
    public boolean isOver() {
        return switch (state) {
            case State.Refused ignored -> true;
            case State.Expired ignored -> true;
            case State.Failed ignored -> true;
            case State.Discarded(var by) -> by.equals(proposedBy);
            case State.Pending ignored -> false;
            case State.Cleared ignored -> false;
            case State.Held ignored -> false;
            case State.Permitted ignored -> false;
            case State.Sent ignored -> false;
        };
    }

    /** How much of the contact's log the verdict has seen. */
    long seenSequence() {
        return verdict == null ? -1 : verdict.seenSequence();
    }

    Proposal in(State after) {
        return new Proposal(contact, message, callbackUrl, after, verdict, lastFailure, proposedBy);
    }

    Proposal judged(Verdict newer) {
        return new Proposal(contact, message, callbackUrl, state, newer, lastFailure, proposedBy);
    }

    Proposal edited(String body) {
        return new Proposal(contact, message.withBody(body), callbackUrl, state, verdict, lastFailure, proposedBy);
    }

    Proposal failed(String reason) {
        return new Proposal(contact, message, callbackUrl, state, verdict, reason, proposedBy);
    }
}
