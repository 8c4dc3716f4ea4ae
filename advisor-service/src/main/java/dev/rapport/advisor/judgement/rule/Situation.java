package dev.rapport.advisor.judgement.rule;

import dev.rapport.advisor.conversation.Meetings;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.surroundings.Surroundings;
import dev.rapport.advisor.text.Claim;
import dev.rapport.advisor.text.Reading;
import dev.rapport.advisor.text.Reading.Nature;
import dev.rapport.advisor.text.Reading.Talk;
import dev.rapport.advisor.text.TextReader;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.outbound.Finding.Span;
import dev.rapport.contracts.outbound.OutboundMessage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
        Surroundings surroundings,
        Workspace workspace,
        Policy policy,
        Instant now) {

    public static Situation of(
            Relationship relationship,
            OutboundMessage message,
            TextReader reader,
            Surroundings surroundings,
            Workspace workspace,
            Policy policy,
            Instant now) {
        Reading body = message.body() == null ? null : reader.read(message.body());
        Reading subject = body == null || message.subject() == null ? null : reader.read(message.subject());
        return new Situation(relationship, message, body, subject, surroundings, workspace, policy, now);
    }

    /** Subject and body in small letters and with straight quotes, for patterns; empty without a body. */
    public String plainText() {
        String subjectLine = message.subject() == null ? "" : message.subject() + "\n";
        String text = message.body() == null ? "" : subjectLine + message.body();
        return text.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
    }

    /** What the text says, and where in the body. @param span null when the subject alone says it */
    public record Said(Claim claim, @Nullable Span span) {

        /** After "It". @param name how the contact is called */
        public String says(String name) {
            return Wording.fill(claim.says(), name);
        }
    }

    /** The same at another moment. */
    public Situation at(Instant moment) {
        return new Situation(relationship, message, body, subject, surroundings, workspace, policy, moment);
    }

    /** When the message would go. */
    public Instant goesAt() {
        return message.goesAt(now);
    }

    /** The text could be read: there is one, in a language that is covered. */
    public boolean readable() {
        return body != null && body.covered();
    }

    /** Receipts, password resets and the like, and reminders of a booked meeting. What sells is none, whatever its sender says. */
    public boolean transactional() {
        if (message.category() == Category.TRANSACTIONAL) {
            return !says(Claim.Code.PROMOTES);
        }
        if (message.category() == Category.REMINDER) {
            return meetingToCome() && (!readable() || !is(Nature.OTHER) && !advertised());
        }
        boolean shows = is(Nature.TRANSACTIONAL) || is(Nature.REMINDER) && meetingToCome();
        return message.category() == null && shows && !advertised();
    }

    /** What its sender says that it is for; null when nobody says, or when the text says otherwise. */
    public @Nullable Category category() {
        return message.category() == Category.TRANSACTIONAL && !transactional() ? null : message.category();
    }

    /** Never held. */
    public boolean exempt() {
        Category category = category();
        return transactional()
                || category != null && policy.exemptCategories().contains(category)
                || message.sender() != null && policy.exemptSenders().contains(message.sender());
    }

    /** A claim of the body, or of the subject. */
    public Optional<Said> said(Claim.Code code) {
        Claim claim = body == null ? null : body.find(code);
        if (claim != null) {
            return Optional.of(new Said(claim, claim.span()));
        }
        claim = subject == null ? null : subject.find(code);
        return claim == null ? Optional.empty() : Optional.of(new Said(claim, null));
    }

    public boolean says(Claim.Code code) {
        return said(code).isPresent();
    }

    /** Body or subject know so much of a talk. */
    public boolean knows(Talk talk) {
        return body != null && body.talks().contains(talk)
                || subject != null && subject.talks().contains(talk);
    }

    /** Meetings that are over when the message goes, in the order of their ends; nobody has cancelled or missed them. */
    public List<Meetings.Known> over() {
        return relationship.meetings().over(goesAt());
    }

    /** When a live contact no longer holds this message. */
    public Instant freeAfter(Meetings.Known meeting) {
        return policy.holdAfter(meeting.mode(), message.channel(), category()).after(meeting.endsAt());
    }

    /** How the contact is called in a sentence. */
    public String name() {
        return Wording.firstName(relationship.contact().displayName());
    }

    /** Words in the team's time zone. */
    public Wording wording() {
        return new Wording(policy.zone(), now);
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
