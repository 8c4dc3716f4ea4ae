package dev.rapport.advisor.review.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.advisor.review.Review;
import dev.rapport.contracts.VerdictEvent.ReviewAction;
import dev.rapport.contracts.VerdictEvent.ReviewDecided;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.outbound.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A held message as its reviewer needs it.
 *
 * @param revision to be named in the decision
 * @param contactName null while the contact's name is not known
 * @param decisions what was decided on it so far, the oldest first; in lists null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
        UUID id,
        UUID messageId,
        UUID contactId,
        @Nullable String contactName,
        String status,
        int revision,
        @Nullable Instant heldSince,
        @Nullable Instant snoozedUntil,
        OutboundMessage message,
        Verdict verdict,
        @Nullable List<Decided> decisions) {

    /** Who decided what, when, and why. @param revision the verdict that was looked at */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decided(
            ReviewAction action,
            int revision,
            String by,
            Instant at,
            @Nullable String note,
            @Nullable String body,
            @Nullable Instant until) {

        static Decided of(ReviewDecided decision) {
            return new Decided(
                    decision.action(),
                    decision.revision(),
                    decision.by(),
                    decision.decidedAt(),
                    decision.note(),
                    decision.body(),
                    decision.until());
        }
    }

    static ReviewView of(Review review) {
        return of(review, null);
    }

    static ReviewView of(Review review, @Nullable List<ReviewDecided> decisions) {
        return new ReviewView(
                review.messageId(),
                review.messageId(),
                review.contactId(),
                review.contactName(),
                review.status(),
                review.verdict().revision(),
                review.heldSince(),
                review.snoozedUntil(),
                review.message(),
                review.verdict(),
                decisions == null ? null : decisions.stream().map(Decided::of).toList());
    }
}
