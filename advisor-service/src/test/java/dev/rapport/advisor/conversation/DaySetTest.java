package dev.rapport.advisor.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaySetTest {

    @Test
    void countsADayOnce() {
        DaySet days =
                DaySet.EMPTY.with(day("2024-12-31")).with(day("2025-01-01")).with(day("2024-12-31"));

        assertThat(days.size()).isEqualTo(2);
        assertThat(days.days()).containsExactly(day("2024-12-31"), day("2025-01-01"));
    }

    @Test
    void holdsEveryDayOfALeapYearInLittleRoom() {
        DaySet days = DaySet.EMPTY;
        for (int day = day("2024-01-01"); day <= day("2024-12-31"); day++) {
            days = days.with(day);
        }

        assertThat(days.size()).isEqualTo(366);
        assertThat(days.years().get(2024)).hasSizeLessThan(64);
    }

    @Test
    void isTheSameInAnyOrder() {
        DaySet forth = DaySet.EMPTY.with(-400).with(3).with(20_000);
        DaySet back = DaySet.EMPTY.with(20_000).with(3).with(-400);

        assertThat(forth).isEqualTo(back).hasSameHashCodeAs(back);
    }

    @Test
    void unitesTwoSets() {
        DaySet one = DaySet.EMPTY.with(day("2024-12-31")).with(day("2025-03-01"));
        DaySet other = DaySet.EMPTY.with(day("2025-03-01")).with(day("2025-03-02"));

        assertThat(one.or(other)).isEqualTo(one.with(day("2025-03-02"))).isEqualTo(other.or(one));
    }

    @Test
    void endsBeforeADay() {
        DaySet days = DaySet.EMPTY.with(-400).with(day("2024-12-31")).with(day("2025-01-01"));

        assertThat(days.before(day("2025-01-01")).days()).containsExactly(-400, day("2024-12-31"));
        assertThat(days.before(day("2024-06-01"))).isEqualTo(DaySet.EMPTY.with(-400));
        assertThat(days.before(-400)).isEqualTo(DaySet.EMPTY);
        assertThat(days.before(day("2026-01-01"))).isEqualTo(days);
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }
}
