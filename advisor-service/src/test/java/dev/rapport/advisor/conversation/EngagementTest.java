package dev.rapport.advisor.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.advisor.conversation.Engagement.Kind;
import dev.rapport.messaging.EventCodec;
import java.nio.charset.StandardCharsets;
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
        assertThat(engagement.live().last()).isEqualTo(START.plus(Duration.ofDays(1)));
    }

    @Test
    void aDayCountsHalfAfterItsHalfLife() {
        Engagement engagement = Engagement.NONE.with(Kind.LIVE, START).with(Kind.LIVE, START.plusSeconds(60));

        assertThat(engagement.live().decayed(START, 90)).isEqualTo(1, within(1e-9));
        assertThat(engagement.live().decayed(START.plus(Duration.ofDays(90)), 90))
                .isEqualTo(0.5, within(1e-9));
        assertThat(engagement.live().decayed(START.plus(Duration.ofDays(14)), 7))
                .isEqualTo(0.25, within(1e-9));
    }

    @Test
    void forgetsNothingWhenDaysAreManyAndLate() {
        Engagement engagement = daily(100);

        Engagement late = engagement.with(Kind.OURS, START).with(Kind.OURS, START.minus(Duration.ofDays(1)));

        assertThat(late.contacts()).isEqualTo(102);
        assertThat(late.contactDays()).isEqualTo(101);
        assertThat(late.first()).isEqualTo(START.minus(Duration.ofDays(1)));
    }

    @Test
    void knowsHowItStoodThirtyDaysAgo() {
        Engagement then = daily(100).before(Engagement.dayOf(START) + 70);

        assertThat(then.contacts()).isEqualTo(70);
        assertThat(then.days()).isEqualTo(daily(70).days());
        assertThat(then.last()).isEqualTo(Instant.parse("2025-03-12T00:00:00Z"));
    }

    @Test
    void stoodAtNothingBeforeItsFirstDay() {
        assertThat(daily(3).before(Engagement.dayOf(START))).isEqualTo(Engagement.NONE);
    }

    @Test
    void keepsYearsInLittleRoom() {
        Engagement engagement = Engagement.NONE;
        for (int week = 0; week < 520; week++) {
            engagement = engagement.with(Kind.values()[week % 3], START.plus(Duration.ofDays(7L * week)));
        }

        assertThat(new String(EventCodec.write(engagement), StandardCharsets.UTF_8))
                .hasSizeLessThan(2_400);
        assertThat(new String(EventCodec.write(daily(1_000)), StandardCharsets.UTF_8))
                .hasSizeLessThan(512);
    }

    private static Engagement daily(int days) {
        Engagement engagement = Engagement.NONE;
        for (int day = 0; day < days; day++) {
            engagement = engagement.with(Kind.THEIRS, START.plus(Duration.ofDays(day)));
        }
        return engagement;
    }
}
