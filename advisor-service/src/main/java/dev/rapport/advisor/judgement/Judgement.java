package dev.rapport.advisor.judgement;

import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.contracts.outbound.Verdict.Answered;
import dev.rapport.contracts.outbound.Verdict.Decision;
import dev.rapport.contracts.outbound.Verdict.Question;
import dev.rapport.contracts.outbound.Verdict.WaitsFor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the judge says of a case; its parts are those of a {@link Verdict}.
 *
 * @param clearedUntil when the clearance lapses; null unless the decision is to send
 */
public record Judgement(
        Decision decision,
        boolean enforced,
        @Nullable WaitsFor waitsFor,
        @Nullable Instant holdUntil,
        Map<Question, Answered> questions,
        List<Finding> findings,
        @Nullable String suggestion,
        @Nullable Instant clearedUntil,
        String judgeVersion) {

    /** This judgement as the answer to a message. */
    public Verdict verdict(
            UUID id,
            UUID messageId,
            int revision,
            UUID contactId,
            int policyVersion,
            long seenSequence,
            Instant judgedAsOf,
            Instant decidedAt) {
        return new Verdict(
                id,
                messageId,
                revision,
                contactId,
                decision,
                enforced,
                waitsFor,
                holdUntil,
                questions,
                findings,
                suggestion,
                policyVersion,
                judgeVersion,
                seenSequence,
                judgedAsOf,
                decidedAt);
    }
}
