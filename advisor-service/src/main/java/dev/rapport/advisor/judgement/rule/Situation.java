package dev.rapport.advisor.judgement.rule;

import dev.rapport.advisor.judgement.text.Claim;
import dev.rapport.advisor.judgement.text.Reading;
import dev.rapport.advisor.judgement.text.Reading.Nature;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.relationship.Meetings;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.model.Category;
import dev.rapport.contracts.model.OutboundMessage;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message, and everything around it at a moment.
 *
 * @param body what was read in the body; null when there is none
 * @param subject what was read in the subject; null when there is none, or no body
 */
public record Situation(
        Relationship relationship,
        OutboundMessage message,
        @Nullable Reading body,
        @Nullable Reading subject,
        Workspace workspace,
        Policy policy,
        Instant now) {

    /** The same at another moment. */
    public Situation at(Instant moment) {
        return new Situation(relationship, message, body, subject, workspace, policy, moment);
    }

    /** When the message would go. */
    public Instant goesAt() {
        return message.goesAt(now);
    }

    /** The text could be read: there is one, in a language that is covered. */
    public boolean readable() {
        return body != null && body.covered();
    }

    /** Receipts, password resets and the like, and reminders of a booked meeting. */
    public boolean transactional() {
        if (message.category() == Category.TRANSACTIONAL) {
            return true;
        }
        if (message.category() == Category.REMINDER) {
            return meetingToCome() && (!readable() || !is(Nature.OTHER) && !advertised());
        }
        boolean shows = is(Nature.TRANSACTIONAL) || is(Nature.REMINDER) && meetingToCome();
        return message.category() == null && shows && !advertised();
    }

    /** Never held. */
    public boolean exempt() {
        return transactional()
                || message.category() != null && policy.exemptCategories().contains(message.category())
                || message.sender() != null && policy.exemptSenders().contains(message.sender());
    }

    /** A claim of the body, or of the subject; the span of the latter is none of the body's. */
    Optional<Claim> claim(Claim.Code code) {
        Optional<Claim> inBody = body == null ? Optional.empty() : body.claim(code);
        return inBody.or(() -> subject == null ? Optional.empty() : subject.claim(code));
    }

    boolean inSubjectOnly(Claim.Code code) {
        return body == null || body.claim(code).isEmpty();
    }

    /** When a live contact no longer holds this message. */
    Instant freeAfter(Meetings.Known meeting) {
        return policy.holdAfter(meeting.mode(), message.category()).after(meeting.endsAt());
    }

    String name() {
        return Wording.firstName(relationship.contact().displayName());
    }

    Wording wording() {
        return Wording.utc(now);
    }

    private boolean is(Nature nature) {
        return body != null && body.nature() == nature;
    }

    /** The subject says something else than the body. */
    private boolean advertised() {
        return subject != null && !subject.claims().isEmpty();
    }

    private boolean meetingToCome() {
        return relationship.meetings().known().stream().anyMatch(meeting -> !meeting.overAt(goesAt()));
    }
}
