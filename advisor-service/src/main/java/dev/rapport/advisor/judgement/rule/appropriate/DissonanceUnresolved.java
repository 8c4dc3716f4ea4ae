package dev.rapport.advisor.judgement.rule.appropriate;

import dev.rapport.advisor.conversation.Writing.Written;
import dev.rapport.advisor.goodwill.Costs;
import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.surroundings.Surroundings.Cost;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Finding.Evidence;
import dev.rapport.contracts.outbound.Verdict.Question;
import dev.rapport.contracts.people.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A touch of ours cost goodwill with the contact, and no member has spoken with or written to the contact since: a machine
 * wrote upon a live contact, or a member told the contact how to write.
 */
public final class DissonanceUnresolved implements Rule {
    private static final Kind KIND = Kind.waitsForPerson("dissonance_unresolved", Question.APPROPRIATE);
    /** Older ones rest. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        Instant goesAt = situation.goesAt();
        return costs(situation)
                .filter(cost -> cost.at().isBefore(goesAt)
                        && cost.at().plus(REMEMBERED).isAfter(goesAt)
                        && !repaired(situation, cost))
                .max(Comparator.comparing(Cost::at))
                .map(cost -> {
                    String says = Wording.fill(
                            "A message of %s cost goodwill with %s, and nobody has spoken with or written to %s since.",
                            situation.wording().time(cost.at()), situation.name(), situation.name());
                    String instead = Wording.fill(
                            "Speak with %s, or write yourself, before anything automated goes out.", situation.name());
                    return KIND.reason(says, List.of(new Evidence(cost.touchId(), "message", cost.at())), instead);
                });
    }

    private static Stream<Cost> costs(Situation situation) {
        Stream<Cost> corrections = situation.relationship().costs().touches().stream()
                .filter(cost -> cost.by() == Side.US && cost.kind() == Costs.Kind.CORRECTION)
                .map(cost -> new Cost(cost.id(), cost.at()));
        return Stream.concat(corrections, situation.surroundings().dissonance().stream());
    }

    private static boolean repaired(Situation situation, Cost cost) {
        Written last = situation.relationship().writing().byUs().last();
        return last != null && last.at().isAfter(cost.at())
                || situation.over().stream()
                        .anyMatch(meeting -> meeting.endsAt().isAfter(cost.at()));
    }

    @Override
    public Stream<Instant> turns(Situation situation) {
        return costs(situation).map(cost -> cost.at().plus(REMEMBERED));
    }
}
