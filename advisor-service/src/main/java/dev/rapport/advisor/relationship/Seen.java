package dev.rapport.advisor.relationship;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * Which numbers of a contact's log have been folded.
 *
 * @param through the highest n for which every event 1..n has been folded; 0 when there is none
 * @param beyond the numbers folded beyond a gap, in rising runs that do not touch
 */
public record Seen(long through, List<Run> beyond) {
    public static final Seen NOTHING = new Seen(0, List.of());

    /** The numbers {@code from} to {@code to}, both included. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Run(long from, long to) {}

    /** An event with this number was folded; the same number again changes nothing. */
    public Seen with(long number) {
        if (number <= through) {
            return this;
        }
        if (beyond.isEmpty() && number == through + 1) {
            return new Seen(number, beyond);
        }
        long from = number;
        long to = number;
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
        if (from == through + 1) {
            return new Seen(to, List.copyOf(apart));
        }
        apart.add(place, new Run(from, to));
        return new Seen(through, List.copyOf(apart));
    }

    /** The numbers that were folded in one or the other. */
    Seen or(Seen other) {
        Seen all = this;
        for (long number = 1; number <= other.through; number++) {
            all = all.with(number);
        }
        for (Run run : other.beyond) {
            for (long number = run.from(); number <= run.to(); number++) {
                all = all.with(number);
            }
        }
        return all;
    }

    /** No number is missing below the highest that was folded. */
    public boolean complete() {
        return beyond.isEmpty();
    }

    /** The highest number folded, gaps or not. */
    public long highest() {
        return beyond.isEmpty() ? through : beyond.getLast().to();
    }
}
