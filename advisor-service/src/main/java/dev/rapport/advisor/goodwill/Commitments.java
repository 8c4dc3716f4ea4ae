package dev.rapport.advisor.goodwill;

import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Commitment.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What both sides promised.
 *
 * @param owed what is open or overdue, in the order of dates: the latest of them when they are very many.
 */
public record Commitments(Tally byUs, Tally byThem, List<Owed> owed) {
    public static final Commitments NONE = new Commitments(Tally.NONE, Tally.NONE, List.of());
    private static final int KEPT = 64;

    /** How many promises of a side stand how. */
    public record Tally(int open, int kept, int broken) {
        static final Tally NONE = new Tally(0, 0, 0);

        private Tally merge(Tally others) {
            return new Tally(open + others.open, kept + others.kept, broken + others.broken);
        }

        private Tally without(Status status) {
            return switch (status) {
                case OPEN -> new Tally(open - 1, kept, broken);
                case KEPT -> new Tally(open, kept - 1, broken);
                case BROKEN -> new Tally(open, kept, broken - 1);
            };
        }

        private Tally with(Status status) {
            return switch (status) {
                case OPEN -> new Tally(open + 1, kept, broken);
                case KEPT -> new Tally(open, kept + 1, broken);
                case BROKEN -> new Tally(open, kept, broken + 1);
            };
        }
    }

    /** @param id of the touch */
    public record Owed(UUID id, Side by, String what, Instant dueAt) {
        private static final Comparator<Owed> ORDER =
                Comparator.comparing(Owed::dueAt).thenComparing(Owed::id);

        public boolean overdueAt(Instant moment) {
            return !dueAt.isAfter(moment);
        }
    }

    /** These and those: no commitment may be among both. */
    public Commitments merge(Commitments others) {
        return new Commitments(
                byUs.merge(others.byUs), byThem.merge(others.byThem), latest(owed.stream(), others.owed.stream()));
    }

    public Commitments with(Commitment commitment) {
        List<Owed> changed = commitment.status() == Status.KEPT ? owed : owedWith(commitment);
        return switch (commitment.owedBy()) {
            case US -> new Commitments(byUs.with(commitment.status()), byThem, changed);
            case THEM -> new Commitments(byUs, byThem.with(commitment.status()), changed);
        };
    }

    /** These without one of them; empty when they are so many that some were left out, which would take its place. */
    public Optional<Commitments> without(Commitment commitment) {
        if (owed.size() == KEPT) {
            return Optional.empty();
        }
        List<Owed> others = owed.stream()
                .filter(other -> !other.id().equals(commitment.id()))
                .toList();
        return Optional.of(
                switch (commitment.owedBy()) {
                    case US -> new Commitments(byUs.without(commitment.status()), byThem, others);
                    case THEM -> new Commitments(byUs, byThem.without(commitment.status()), others);
                });
    }

    private List<Owed> owedWith(Commitment commitment) {
        Owed more = new Owed(commitment.id(), commitment.owedBy(), commitment.what(), commitment.dueAt());
        return latest(owed.stream(), Stream.of(more));
    }

    private static List<Owed> latest(Stream<Owed> some, Stream<Owed> more) {
        List<Owed> all = Stream.concat(some, more).sorted(Owed.ORDER).toList();
        return all.subList(Math.max(0, all.size() - KEPT), all.size());
    }
}
