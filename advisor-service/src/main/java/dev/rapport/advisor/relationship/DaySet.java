package dev.rapport.advisor.relationship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A set of days in little room: a bit a day.
 *
 * @param years for each year the days of the year from 0, as a bit set in Base64; no year is empty
 */
public record DaySet(@JsonValue SortedMap<Integer, String> years) {
    static final DaySet EMPTY = new DaySet(new TreeMap<>());

    @JsonCreator
    public DaySet {
        years = Collections.unmodifiableSortedMap(years);
    }

    /** @param day counted from 1970-01-01, UTC */
    boolean contains(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return bits(date.getYear()).get(date.getDayOfYear() - 1);
    }

    /** @param day counted from 1970-01-01, UTC */
    DaySet with(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        BitSet bits = bits(date.getYear());
        bits.set(date.getDayOfYear() - 1);
        SortedMap<Integer, String> changed = new TreeMap<>(years);
        changed.put(date.getYear(), Base64.getEncoder().withoutPadding().encodeToString(bits.toByteArray()));
        return new DaySet(changed);
    }

    int size() {
        return years.keySet().stream()
                .mapToInt(year -> bits(year).cardinality())
                .sum();
    }

    private BitSet bits(int year) {
        return BitSet.valueOf(Base64.getDecoder().decode(years.getOrDefault(year, "")));
    }
}
