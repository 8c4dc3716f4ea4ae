package dev.rapport.advisor.relationship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A set of days in little room: a bit a day. Days are counted from 1970-01-01, UTC.
 *
 * @param years for each year the days of the year from 0, as a bit set in Base64; no year is empty
 */
public record DaySet(@JsonValue SortedMap<Integer, String> years) {
    static final DaySet EMPTY = new DaySet(new TreeMap<>());

    @JsonCreator
    public DaySet {
        years = Collections.unmodifiableSortedMap(years);
    }

    DaySet with(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        BitSet bits = bits(years, date.getYear());
        bits.set(date.getDayOfYear() - 1);
        return replacing(date.getYear(), bits);
    }

    /** The days that are in one or the other. */
    DaySet or(DaySet other) {
        DaySet all = this;
        for (int year : other.years.keySet()) {
            BitSet bits = bits(years, year);
            bits.or(bits(other.years, year));
            all = all.replacing(year, bits);
        }
        return all;
    }

    /** The days before this one. */
    DaySet before(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        DaySet earlier = new DaySet(years.headMap(date.getYear()));
        BitSet bits = bits(years, date.getYear());
        bits.clear(date.getDayOfYear() - 1, 366);
        return bits.isEmpty() ? earlier : earlier.replacing(date.getYear(), bits);
    }

    /** All days, rising. */
    public IntStream days() {
        return years.keySet().stream().flatMapToInt(year -> {
            int first = Math.toIntExact(LocalDate.ofYearDay(year, 1).toEpochDay());
            return bits(years, year).stream().map(day -> first + day);
        });
    }

    int size() {
        return years.keySet().stream()
                .mapToInt(year -> bits(years, year).cardinality())
                .sum();
    }

    private DaySet replacing(int year, BitSet bits) {
        SortedMap<Integer, String> changed = new TreeMap<>(years);
        changed.put(year, Base64.getEncoder().withoutPadding().encodeToString(bits.toByteArray()));
        return new DaySet(changed);
    }

    private static BitSet bits(SortedMap<Integer, String> years, int year) {
        return BitSet.valueOf(Base64.getDecoder().decode(years.getOrDefault(year, "")));
    }
}
