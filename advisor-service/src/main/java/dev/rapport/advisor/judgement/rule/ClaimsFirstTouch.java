package dev.rapport.advisor.judgement.rule;

import dev.rapport.advisor.judgement.text.Claim;
import dev.rapport.advisor.relationship.Meetings.Known;
import dev.rapport.advisor.relationship.Writing.Written;
import dev.rapport.contracts.model.Finding.Evidence;
import dev.rapport.contracts.model.Verdict.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text greets as if for the first time, and the facts contradict: there was a meeting, or the contact wrote to us,
 * however long ago. A connection, or what our machines sent, contradicts nothing.
 */
public final class ClaimsFirstTouch implements Rule {

    @Override
    public Optional<Reason> speak(Situation situation) {
        return situation.claim(Claim.Code.CLAIMS_FIRST_TOUCH).flatMap(claim -> contradicted(situation, claim));
    }

    private static Optional<Reason> contradicted(Situation situation, Claim claim) {
        Instant goesAt = situation.goesAt();
        Known first = situation.relationship().meetings().first(goesAt);
        Written wrote = situation.relationship().writing().byThem().first();
        if (first == null && wrote == null) {
            return Optional.empty();
        }
        List<Evidence> evidence = new ArrayList<>();
        String fact = first == null ? "" : met(situation, first, evidence);
        if (wrote != null) {
            evidence.add(new Evidence(wrote.id(), "message", wrote.at()));
            fact = first == null ? wrote(situation, wrote) : fact;
        }
        String says = "It %s, as if %s; %s."
                .formatted(
                        claim.says().formatted(situation.name()),
                        first == null ? "you had never been in touch" : "you had not " + Told.participle(first.mode()),
                        fact);
        return Optional.of(Reason.waitsForPerson(
                "claims_first_touch",
                Question.FITS_CONVERSATION,
                says,
                List.copyOf(evidence),
                situation.inSubjectOnly(claim.code()) ? null : claim.span(),
                "Write yourself, as to somebody whom you know."));
    }

    private static String met(Situation situation, Known first, List<Evidence> evidence) {
        evidence.add(Told.evidence(first));
        String met = Told.between(first) + " on " + situation.wording().time(first.startsAt());
        Known last = since(situation, first);
        if (last == null) {
            return met;
        }
        evidence.add(Told.evidence(last));
        return met + " and have " + Told.participle(last.mode()) + " since";
    }

    private static @Nullable Known since(Situation situation, Known first) {
        return situation.relationship().meetings().over(situation.goesAt()).stream()
                .filter(meeting -> meeting.held() && meeting.startsAt().isAfter(first.startsAt()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static String wrote(Situation situation, Written wrote) {
        return "%s wrote to you on %s"
                .formatted(situation.name(), situation.wording().time(wrote.at()));
    }
}
