package dev.rapport.advisor.backtest;

import dev.rapport.advisor.backtest.Walk.Then;
import dev.rapport.advisor.judgement.Case;
import dev.rapport.advisor.judgement.Judge;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.outbound.Verdict;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Judges what was judged once more, as of the moment when it was.
 *
 * @param policy the one that is tried; null tries nothing: each verdict's own, which must give that verdict again
 * @param policies each version that was ever in force
 * @param workspaces who "we" were in each version
 */
record Trial(@Nullable Policy policy, IntFunction<Policy> policies, LongFunction<Workspace> workspaces) {

    /** What a verdict comes to. */
    sealed interface Result {
        /** @param before as it was given, or as this judge would have given it; @param after under the policy that is tried */
        record Compared(Verdict before, Verdict after) implements Result {
            boolean changed() {
                return !before.equals(after);
            }
        }

        /** The contact was erased, and the message with it; or somebody whom the addressee was like. */
        record Erased() implements Result {}

        /** Another judge gave it: that this one gives another is no fault. */
        record OtherJudge() implements Result {}
    }

    Result of(Then then) {
        OutboundMessage message = then.message();
        if (message == null || then.given().surroundings().someErased()) {
            return new Result.Erased();
        }
        Verdict given = then.given().verdict();
        boolean sameJudge = given.judgeVersion().equals(Judge.VERSION);
        if (policy == null) {
            return sameJudge
                    ? new Result.Compared(given, judged(then, message, policies.apply(given.policyVersion())))
                    : new Result.OtherJudge();
        }
        // Of what another judge said, the policy's part cannot be told: this judge says it again.
        Verdict before = sameJudge ? given : judged(then, message, policies.apply(given.policyVersion()));
        return new Result.Compared(before, judged(then, message, policy));
    }

    private Verdict judged(Then then, OutboundMessage message, Policy by) {
        Verdict given = then.given().verdict();
        return Judge.judge(new Case(
                        then.relationship(),
                        message,
                        then.given().surroundings(),
                        workspaces.apply(then.given().workspaceVersion()),
                        by,
                        then.given().waived(),
                        given.judgedAsOf()))
                .verdict(
                        given.id(),
                        given.messageId(),
                        given.revision(),
                        given.contactId(),
                        given.policyVersion(),
                        then.relationship().seen().through(),
                        given.judgedAsOf(),
                        given.decidedAt());
    }
}
