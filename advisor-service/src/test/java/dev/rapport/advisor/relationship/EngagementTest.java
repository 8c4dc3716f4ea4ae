package dev.rapport.advisor.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.advisor.relationship.Engagement.Kind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EngagementTest {
    private static final Instant START = Instant.parse("2025-01-01T12:00:00Z");

    @Test
    void countsContactsAndTheirDays() {
        Engagement engagement = Engagement.NONE
                .with(Kind.OURS, START)
                .with(Kind.THEIRS, START.plusSeconds(60))
                .with(Kind.LIVE, START.plus(Duration.ofDays(1)));

        assertThat(engagement.contacts()).isEqualTo(3);
        assertThat(engagement.contactDays()).isEqualTo(2);
        assertThat(engagement.first()).isEqualTo(START);
        assertThat(engagement.last()).isEqualTo(START.plus(Duration.ofDays(1)));
        assertThat(engagement.lastLive()).isEqualTo(START.plus(Duration.ofDays(1)));
    }

    @Test
    void countsHalfAfterNinetyDays() {
        Engagement engagement = Engagement.NONE.with(Kind.LIVE, START);

        assertThat(engagement.decayed(START).live()).isEqualTo(1, within(1e-9));
        assertThat(engagement.decayed(START.plus(Duration.ofDays(90))).live()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void forgetsNothingWhenDaysAreManyAndLate() {
        Engagement engagement = daily(100);

        Engagement late = engagement.with(Kind.OURS, START).with(Kind.OURS, START.minus(Duration.ofDays(1)));

        assertThat(late.contacts()).isEqualTo(102);
        assertThat(late.contactDays()).isEqualTo(101);
    }

    @Test
    void knowsHowItStoodThirtyDaysAgo() {
        Engagement then = daily(100).before(Engagement.dayOf(START) + 70);

        assertThat(then.contacts()).isEqualTo(70);
        assertThat(then.contactDays()).isEqualTo(70);
        assertThat(then.last()).isEqualTo(Instant.parse("2025-03-12T00:00:00Z"));
        assertThat(then.decayed(START).theirs())
                .isEqualTo(daily(70).decayed(START).theirs(), within(1e-9));
    }

    @Test
    void stoodAtNothingBeforeItsFirstDay() {
        assertThat(daily(3).before(Engagement.dayOf(START))).isEqualTo(Engagement.NONE);
    }

    private static Engagement daily(int days) {
        Engagement engagement = Engagement.NONE;
        for (int day = 0; day < days; day++) {
            engagement = engagement.with(Kind.THEIRS, START.plus(Duration.ofDays(day)));
        }
        return engagement;
    }
}
