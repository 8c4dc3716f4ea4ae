package dev.rapport.advisor.relationship;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How often people on both sides were in contact: meetings held and what they wrote themselves. Connections, and what
 * machines wrote, are none of it. Days are counted in UTC from 1970-01-01.
 *
 * @param earlier all days but the newest
 * @param days the newest days with a contact, rising: enough of them to tell how things stood 30 days ago
 * @param first and {@code last} contact; null before there is one
 * @param lastLive the last meeting held; null when there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Engagement(
        Earlier earlier,
        List<Day> days,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable Instant lastLive) {
    static final Engagement NONE = new Engagement(Earlier.NONE, List.of(), null, null, null);
    /** A month of contact each day. */
    private static final int KEPT = 32;
    /** The reference time of all decayed sums, 2020-01-01: sums against a fixed day can be added in any order. */
    private static final int REFERENCE = 18_262;
    /** In days. */
    private static final double HALF_LIFE = 90;

    /** What a contact was: a meeting, or a message by either side. */
    enum Kind {
        LIVE,
        THEIRS,
        OURS
    }

    /** The contacts of a day, by kind. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Day(int day, int live, int theirs, int ours) {
        int contacts() {
            return live + theirs + ours;
        }

        private Day with(Kind kind) {
            return new Day(
                    day,
                    live + (kind == Kind.LIVE ? 1 : 0),
                    theirs + (kind == Kind.THEIRS ? 1 : 0),
                    ours + (kind == Kind.OURS ? 1 : 0));
        }
    }

    /** @param live decayed sum of the contacts of this kind, as {@code theirs} and {@code ours}: doubles in every half-life after the reference time */
    public record Earlier(int contacts, DaySet days, double live, double theirs, double ours) {
        static final Earlier NONE = new Earlier(0, DaySet.EMPTY, 0, 0, 0);

        private Earlier with(Day day) {
            double weight = weight(day.day());
            return new Earlier(
                    contacts + day.contacts(),
                    days.with(day.day()),
                    live + weight * day.live(),
                    theirs + weight * day.theirs(),
                    ours + weight * day.ours());
        }
    }

    /** Decayed counts at a moment: a contact of that day counts one, of 90 days before half, and so on. */
    public record Decayed(double live, double theirs, double ours) {}

    Engagement with(Kind kind, Instant at) {
        int day = dayOf(at);
        Instant newFirst = first == null || at.isBefore(first) ? at : first;
        Instant newLast = last == null || at.isAfter(last) ? at : last;
        Instant newLive = kind == Kind.LIVE && (lastLive == null || at.isAfter(lastLive)) ? at : lastLive;
        Day alone = new Day(day, 0, 0, 0).with(kind);
        if (days.size() == KEPT && day < days.getFirst().day()) {
            return new Engagement(earlier.with(alone), days, newFirst, newLast, newLive);
        }
        List<Day> changed = new ArrayList<>(KEPT + 1);
        Day added = alone;
        for (Day other : days) {
            if (other.day() == day) {
                added = other.with(kind);
            } else {
                changed.add(other);
            }
        }
        int place = changed.size();
        while (place > 0 && changed.get(place - 1).day() > day) {
            place--;
        }
        changed.add(place, added);
        Earlier moved = changed.size() > KEPT ? earlier.with(changed.removeFirst()) : earlier;
        return new Engagement(moved, List.copyOf(changed), newFirst, newLast, newLive);
    }

    /** As it would stand if they spoke at that moment. */
    public Engagement withCall(Instant at) {
        return with(Kind.LIVE, at);
    }

    public int contacts() {
        return earlier.contacts() + sum(Day::contacts);
    }

    public int contactDays() {
        return earlier.days().size() + days.size();
    }

    /** The decayed counts at {@code now}. */
    public Decayed decayed(Instant now) {
        double live = earlier.live();
        double theirs = earlier.theirs();
        double ours = earlier.ours();
        for (Day day : days) {
            double weight = weight(day.day());
            live += weight * day.live();
            theirs += weight * day.theirs();
            ours += weight * day.ours();
        }
        double present = weight(dayOf(now));
        return new Decayed(live / present, theirs / present, ours / present);
    }

    /**
     * As it stood when this day began, exactly for a day of the last 30, but for the time of day of the last contact: it
     * counts as if it had been at the end of its day. Which contact was the last live one is not known any more.
     */
    public Engagement before(int day) {
        List<Day> until = days.stream().filter(other -> other.day() < day).toList();
        if (until.size() == days.size()) {
            return this;
        }
        if (until.isEmpty() && earlier.contacts() == 0) {
            return NONE;
        }
        Instant end = until.isEmpty() ? first : endOf(until.getLast().day());
        return new Engagement(earlier, until, first, end, null);
    }

    public static int dayOf(Instant moment) {
        return Math.toIntExact(Math.floorDiv(moment.getEpochSecond(), 86_400));
    }

    private static Instant endOf(int day) {
        return Instant.ofEpochSecond((day + 1L) * 86_400);
    }

    private int sum(ToIntFunction<Day> part) {
        return days.stream().mapToInt(part).sum();
    }

    private static double weight(int day) {
        return Math.pow(2, (day - REFERENCE) / HALF_LIFE);
    }
}
