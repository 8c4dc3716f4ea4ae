package dev.rapport.advisor.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaySetTest {

    @Test
    void countsADayOnce() {
        DaySet days =
                DaySet.EMPTY.with(day("2024-12-31")).with(day("2025-01-01")).with(day("2024-12-31"));

        assertThat(days.size()).isEqualTo(2);
        assertThat(days.contains(day("2024-12-31"))).isTrue();
        assertThat(days.contains(day("2025-01-02"))).isFalse();
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

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }
}
