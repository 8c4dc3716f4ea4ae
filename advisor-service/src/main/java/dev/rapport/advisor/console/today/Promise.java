package dev.rapport.advisor.console.today;

import dev.rapport.advisor.console.Words;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.people.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Something that we owe a contact. */
public record Promise(UUID contactId, String name, String what, Instant dueAt, boolean overdue) {
    private static final Duration SOON = Duration.ofDays(7);

    /** What is overdue or due within a week, the earliest first. */
    public static List<Promise> due(List<Relationship> promised, Instant now) {
        return promised.stream()
                .flatMap(one -> one.commitments().owed().stream()
                        .filter(owed -> owed.by() == Side.US && owed.dueAt().isBefore(now.plus(SOON)))
                        .map(owed -> new Promise(
                                one.contactId(),
                                Words.name(one.contact().displayName()),
                                owed.what(),
                                owed.dueAt(),
                                owed.overdueAt(now))))
                .sorted(Comparator.comparing(Promise::dueAt).thenComparing(Promise::contactId))
                .toList();
    }
}
