package dev.rapport.advisor.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The touches of one kind with which people engage: on which days, how many, and their ends. Sums that fade are taken over the days when they are
 * asked for, so that any half-life, and the rhythm of these two people, can be read from the same few bytes.
 *
 * @param first and {@code last} are null when there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Touches(
        DaySet days,
        int count,
        @Nullable Instant first,
        @Nullable Instant last) {
    static final Touches NONE = new Touches(DaySet.EMPTY, 0, null, null);
    private static final double SECONDS_A_DAY = 86_400;

    Touches with(Instant at) {
        return new Touches(days.with(dayOf(at)), count + 1, earlier(first, at), later(last, at));
    }

    /** These and those: no touch may be among both. */
    Touches merge(Touches others) {
        return new Touches(
                days.or(others.days), count + others.count, earlier(first, others.first), later(last, others.last));
    }

    /**
     * As they stood when this day began, but for what only the day is kept of: touches of one day count as one, and the last
     * as if it had been at the end of its day.
     */
    Touches before(int day) {
        if (last == null || dayOf(last) < day) {
            return this;
        }
        DaySet until = days.before(day);
        int size = until.size();
        return size == 0
                ? NONE
                : new Touches(until, size, first, endOf(until.days().max().orElseThrow()));
    }

    /** The days, each counting half for every half-life (in days) that its noon has passed at {@code now}. */
    public double decayed(Instant now, double halfLife) {
        double present = now.getEpochSecond() / SECONDS_A_DAY;
        return days.days()
                .mapToDouble(day -> Math.pow(0.5, Math.max(0, present - day - 0.5) / halfLife))
                .sum();
    }

    static int dayOf(Instant moment) {
        return Math.toIntExact(
                Math.floorDiv(moment.getEpochSecond(), Duration.ofDays(1).toSeconds()));
    }

    private static Instant endOf(int day) {
        return Instant.ofEpochSecond((day + 1L) * Duration.ofDays(1).toSeconds());
    }

    static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
