package dev.rapport.advisor.check.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.advisor.check.CheckDraft;
import dev.rapport.advisor.judgement.Judgement;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The verdict that a message would get now. Nothing is recorded, so it has no id and is of no message.
 *
 * @param id and {@code messageId}: null
 * @param revision 0: before the first that is given
 * @param contactId null for an address that nobody is known by
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Preview(
        @Nullable UUID id,
        @Nullable UUID messageId,
        int revision,
        @Nullable UUID contactId,
        Verdict.Decision decision,
        boolean enforced,
        Verdict.@Nullable WaitsFor waitsFor,
        @Nullable Instant holdUntil,
        Map<Verdict.Question, Verdict.Answered> questions,
        List<Finding> findings,
        @Nullable String suggestion,
        int policyVersion,
        String judgeVersion,
        long seenSequence,
        Instant judgedAsOf,
        Instant decidedAt) {

    static Preview of(CheckDraft.Checked checked, Instant now) {
        Judgement judgement = checked.judgement();
        return new Preview(
                null,
                null,
                0,
                checked.known().map(Relationship::contactId).orElse(null),
                judgement.decision(),
                judgement.enforced(),
                judgement.waitsFor(),
                judgement.holdUntil(),
                judgement.questions(),
                judgement.findings(),
                judgement.suggestion(),
                checked.policyVersion(),
                judgement.judgeVersion(),
                checked.known().map(known -> known.seen().through()).orElse(0L),
                now,
                now);
    }
}
