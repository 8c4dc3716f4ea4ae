package dev.rapport.advisor.health.part;

import dev.rapport.advisor.goodwill.Commitments;
import dev.rapport.advisor.goodwill.Commitments.Owed;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.people.Side;
import java.util.List;

/** The promises that were kept beside those whose time ran out; one that is broken needs two to be made good. */
public final class PromisesKept implements HealthPart {

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public double value(Sight sight) {
        Commitments commitments = sight.relationship().commitments();
        int kept = commitments.byUs().kept() + commitments.byThem().kept();
        return 100 * (1.0 + kept) / (1 + kept + 2 * overdue(sight).size());
    }

    private static List<Owed> overdue(Sight sight) {
        return sight.relationship().commitments().owed().stream()
                .filter(owed -> owed.overdueAt(sight.now()))
                .toList();
    }

    @Override
    public String says(Sight sight) {
        Commitments commitments = sight.relationship().commitments();
        List<Owed> overdue = overdue(sight);
        if (!overdue.isEmpty()) {
            Owed first = overdue.stream()
                    .filter(owed -> owed.by() == Side.US)
                    .findFirst()
                    .orElse(overdue.getFirst());
            String who = first.by() == Side.US ? "You" : Wording.sentence(sight.name());
            return "%s promised \"%s\" by %s, and it has not come."
                    .formatted(who, first.what(), sight.wording().day(first.dueAt()));
        }
        int kept = commitments.byUs().kept() + commitments.byThem().kept();
        if (!commitments.owed().isEmpty()) {
            Owed next = commitments.owed().getFirst();
            return "%s promised \"%s\" by %s."
                    .formatted(
                            next.by() == Side.US ? "You" : Wording.sentence(sight.name()),
                            next.what(),
                            sight.wording().day(next.dueAt()));
        }
        return kept == 0
                ? "Nothing that was promised is open."
                : "You kept your word %s, and %s %s; nothing is open."
                        .formatted(
                                Wording.times(commitments.byUs().kept()),
                                sight.name(),
                                Wording.times(commitments.byThem().kept()));
    }
}
