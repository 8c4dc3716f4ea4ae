package dev.rapport.advisor.review.rest;

import dev.rapport.advisor.judgement.Followed;
import dev.rapport.advisor.review.DecideReview.Outcome;
import dev.rapport.contracts.VerdictEvent.ReviewDecided;
import dev.rapport.web.problem.ProblemException;
import java.util.Locale;
import java.util.Map;

/** Why a decision came too late, in the words of a problem: 409 each. */
public final class Late {
    private Late() {}

    public static ProblemException problem(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Overtaken(var decision, var status) -> overtaken(decision, status);
            case Outcome.NotHeld(var status) ->
                ProblemException.conflict(
                        "not_held", "The message is not held any more.", Map.of("messageStatus", text(status)));
            case Outcome.Outdated(var inForce) ->
                ProblemException.conflict(
                        "revision_outdated",
                        "The verdict has changed since; look at it again.",
                        Map.of("revision", inForce));
            case Outcome.Decided() -> throw new IllegalArgumentException("was decided in time");
            case Outcome.NotFound() -> throw new IllegalArgumentException("there is nothing to be late for");
        };
    }

    private static ProblemException overtaken(ReviewDecided decision, Followed.Status status) {
        return ProblemException.conflict(
                "already_decided",
                decision.by() + " has decided already: " + text(decision.action()) + ".",
                Map.of(
                        "decidedBy",
                        decision.by(),
                        "decidedAt",
                        decision.decidedAt(),
                        "action",
                        text(decision.action()),
                        "messageStatus",
                        text(status)));
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
