package dev.rapport.advisor.judgement.rule.conversation;

import dev.rapport.advisor.conversation.Meetings.Known;
import dev.rapport.advisor.conversation.Writing.Written;
import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.judgement.rule.Situation.Said;
import dev.rapport.advisor.judgement.rule.Told;
import dev.rapport.advisor.text.Claim;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Finding.Evidence;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text greets as if for the first time, and the facts contradict: there was a meeting, or the contact wrote to us,
 * however long ago. A connection, or what our machines sent, contradicts nothing.
 */
public final class ClaimsFirstTouch implements Rule {
    private static final Kind KIND = Kind.waitsForPerson("claims_first_touch", Question.FITS_CONVERSATION);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        return situation.said(Claim.Code.CLAIMS_FIRST_TOUCH).flatMap(said -> contradicted(situation, said));
    }

    private static Optional<Reason> contradicted(Situation situation, Said said) {
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
        String says = Wording.fill(
                "It %s, as if %s; %s.",
                said.says(situation.name()),
                first == null ? "you had never been in touch" : "you had not " + Told.participle(first.mode()),
                fact);
        String instead = "Write yourself, as to somebody whom you know.";
        return Optional.of(KIND.reason(says, evidence, said.span(), instead));
    }

    @Override
    public Stream<Instant> turns(Situation situation) {
        return situation.relationship().meetings().known().stream().map(Known::endsAt);
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
        return situation.over().stream()
                .filter(meeting -> meeting.held() && meeting.startsAt().isAfter(first.startsAt()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static String wrote(Situation situation, Written wrote) {
        return Wording.fill(
                "%s wrote to you on %s", situation.name(), situation.wording().time(wrote.at()));
    }
}
