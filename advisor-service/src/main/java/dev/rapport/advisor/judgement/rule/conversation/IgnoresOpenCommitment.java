package dev.rapport.advisor.judgement.rule.conversation;

import dev.rapport.advisor.goodwill.Commitments.Owed;
import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Finding.Evidence;
import dev.rapport.contracts.outbound.Verdict.Question;
import dev.rapport.contracts.people.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** We promised the contact something that is due soon or overdue, and the text does not come back on it. */
public final class IgnoresOpenCommitment implements Rule {
    private static final Kind KIND = Kind.waitsForPerson("ignores_open_commitment", Question.FITS_CONVERSATION);
    /** What is due later need not be spoken of yet. */
    private static final Duration SOON = Duration.ofDays(14);
    /** What was due before that is not waited for any more. */
    private static final Duration WAITED_FOR = Duration.ofDays(90);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        List<Owed> owed = situation.readable() ? owed(situation) : List.of();
        boolean addressed = owed.stream().anyMatch(promise -> Addresses.promise(situation, promise.what()));
        return owed.isEmpty() || addressed ? Optional.empty() : Optional.of(reason(situation, owed));
    }

    private static List<Owed> owed(Situation situation) {
        Instant goesAt = situation.goesAt();
        return situation.relationship().commitments().owed().stream()
                .filter(promise -> promise.by() == Side.US
                        && !promise.dueAt().minus(SOON).isAfter(goesAt)
                        && promise.dueAt().plus(WAITED_FOR).isAfter(goesAt))
                .toList();
    }

    private static Reason reason(Situation situation, List<Owed> owed) {
        Owed first = owed.getFirst();
        Duration late = Duration.between(first.dueAt(), situation.goesAt());
        String due = first.overdueAt(situation.goesAt())
                ? Wording.fill(", %s before this message, and it is still open", Wording.distance(late))
                : ", and it is still open";
        String says = Wording.fill(
                "You promised %s “%s” by %s%s; this does not speak of it.",
                situation.name(), first.what(), situation.wording().time(first.dueAt()), due);
        List<Evidence> evidence = owed.stream()
                .map(promise -> new Evidence(promise.id(), "commitment", promise.dueAt()))
                .toList();
        return KIND.reason(says, evidence, "Keep the promise first, or say when you will.");
    }

    @Override
    public Stream<Instant> turns(Situation situation) {
        return situation.relationship().commitments().owed().stream()
                .flatMap(promise ->
                        Stream.of(promise.dueAt().minus(SOON), promise.dueAt().plus(WAITED_FOR)));
    }
}
