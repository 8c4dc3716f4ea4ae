package dev.rapport.advisor.journal;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which numbers of a contact's log have been folded.
 *
 * @param through the highest n for which every event 1..n has been folded; 0 when there is none
 * @param beyond the numbers folded beyond a gap, in rising runs that do not touch
 * @param awaited other logs that tell of this contact too, as long as they have not been folded as far as they do
 */
public record Seen(long through, List<Run> beyond, Set<UUID> awaited) {
    public static final Seen NOTHING = new Seen(0, List.of());

    /** The numbers {@code from} to {@code to}, both included. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Run(long from, long to) {}

    /** Of a contact of whom no other log tells. */
    public Seen(long through, List<Run> beyond) {
        this(through, beyond, Set.of());
    }

    public Seen {
        awaited = Set.copyOf(awaited);
    }

    /** An event with this number was folded; the same number again changes nothing. */
    public Seen with(long number) {
        return with(number, number);
    }

    /** As above, for a run of numbers, both ends included. */
    Seen with(long first, long last) {
        if (last <= through) {
            return this;
        }
        if (beyond.isEmpty() && first <= through + 1) {
            return new Seen(last, beyond, awaited);
        }
        long from = first;
        long to = last;
        List<Run> apart = new ArrayList<>();
        int place = 0;
        for (Run run : beyond) {
            if (run.to() < from - 1) {
                apart.add(run);
                place++;
            } else if (run.from() > to + 1) {
                apart.add(run);
            } else {
                from = Math.min(from, run.from());
                to = Math.max(to, run.to());
            }
        }
        if (from <= through + 1) {
            return new Seen(to, List.copyOf(apart), awaited);
        }
        apart.add(place, new Run(from, to));
        return new Seen(through, List.copyOf(apart), awaited);
    }

    /** The numbers that were folded in one or the other. */
    public Seen or(Seen other) {
        Seen all = this;
        if (other.through > 0) {
            all = all.with(1, other.through);
        }
        for (Run run : other.beyond) {
            all = all.with(run.from(), run.to());
        }
        return all;
    }

    Seen awaiting(Set<UUID> logs) {
        return new Seen(through, beyond, logs);
    }

    /** No number is missing below the highest that was folded, here and in other logs that tell of the contact. */
    public boolean complete() {
        return beyond.isEmpty() && awaited.isEmpty();
    }

    /** The highest number folded, gaps or not. */
    public long highest() {
        return beyond.isEmpty() ? through : beyond.getLast().to();
    }
}
