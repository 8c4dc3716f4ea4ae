package dev.rapport.advisor.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A set of days, counted from 1970-01-01, UTC. It is kept in little room, a bit a day, and spread out while it is worked with. */
public final class DaySet {
    static final DaySet EMPTY = new DaySet(new int[0]);

    /** Rising. */
    private final int[] days;

    private DaySet(int[] days) {
        this.days = days;
    }

    /** @param years for each year the days of the year from 0, as a bit set in Base64 */
    @JsonCreator
    static DaySet of(SortedMap<Integer, String> years) {
        return new DaySet(years.entrySet().stream()
                .flatMapToInt(year -> {
                    int first = Math.toIntExact(
                            LocalDate.ofYearDay(year.getKey(), 1).toEpochDay());
                    return BitSet.valueOf(Base64.getDecoder().decode(year.getValue())).stream()
                            .map(day -> first + day);
                })
                .toArray());
    }

    /** The form in which it is kept; no year is empty. */
    @JsonValue
    SortedMap<Integer, String> years() {
        Map<Integer, BitSet> bits = new TreeMap<>();
        for (int day : days) {
            LocalDate date = LocalDate.ofEpochDay(day);
            bits.computeIfAbsent(date.getYear(), first -> new BitSet()).set(date.getDayOfYear() - 1);
        }
        SortedMap<Integer, String> years = new TreeMap<>();
        bits.forEach((year, set) ->
                years.put(year, Base64.getEncoder().withoutPadding().encodeToString(set.toByteArray())));
        return years;
    }

    DaySet with(int day) {
        int place = Arrays.binarySearch(days, day);
        if (place >= 0) {
            return this;
        }
        int at = -place - 1;
        int[] more = Arrays.copyOf(days, days.length + 1);
        System.arraycopy(days, at, more, at + 1, days.length - at);
        more[at] = day;
        return new DaySet(more);
    }

    /** The days that are in one or the other. */
    DaySet or(DaySet other) {
        if (days.length == 0 || other.days.length == 0) {
            return days.length == 0 ? other : this;
        }
        int[] all = new int[days.length + other.days.length];
        int size = 0;
        for (int mine = 0, theirs = 0; mine < days.length || theirs < other.days.length; ) {
            boolean myTurn = theirs == other.days.length || mine < days.length && days[mine] <= other.days[theirs];
            int next = myTurn ? days[mine++] : other.days[theirs++];
            if (size == 0 || all[size - 1] != next) {
                all[size++] = next;
            }
        }
        return new DaySet(Arrays.copyOf(all, size));
    }

    /** The days before this one. */
    DaySet before(int day) {
        int place = Arrays.binarySearch(days, day);
        return new DaySet(Arrays.copyOf(days, place < 0 ? -place - 1 : place));
    }

    /** All days, rising. */
    public IntStream days() {
        return Arrays.stream(days);
    }

    int[] toArray() {
        return days.clone();
    }

    int size() {
        return days.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DaySet set && Arrays.equals(days, set.days);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(days);
    }

    @Override
    public String toString() {
        return Arrays.toString(days);
    }
}
