package dev.rapport.touchpoint.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarSubscriptionTest {
    private static final Duration EVERY = Duration.ofMinutes(5);

    @ParameterizedTest
    @CsvSource({
        "https://calendar.example/ical/ana/private-0123/basic.ics, https://calendar.example/…",
        "HTTPS://Calendar.example/ical/ana/private-0123/basic.ics, HTTPS://Calendar.example/…",
        "Http://calendar.example:8080/private-0123, Http://calendar.example:8080/…",
        "https://[2001:db8::1]?private-0123, https://[2001:db8::1]/…",
        "https://calendar.example#private-0123, https://calendar.example/…",
        "private-0123, /…",
    })
    void howeverItIsWrittenNothingSecretIsShown(String url, String shown) {
        String masked = subscription(url, 0).masked();

        assertThat(masked).isEqualTo(shown).doesNotContain("0123");
    }

    @ParameterizedTest
    @CsvSource({"0, PT5M", "1, PT10M", "2, PT20M", "6, PT5H20M", "7, PT6H", "5000, PT6H"})
    void theOftenerItFailsTheLongerItIsLeftAlone(int failures, Duration wait) {
        assertThat(subscription("https://calendar.example/", failures).waitAfterFailure(EVERY))
                .isEqualTo(wait);
    }

    @Test
    void whatIsLookedAtOnceADayIsSoAfterFailuresToo() {
        Duration wait = subscription("https://calendar.example/", 3).waitAfterFailure(Duration.ofDays(1));

        assertThat(wait).isEqualTo(Duration.ofDays(1));
    }

    private static CalendarSubscription subscription(String url, int failures) {
        return new CalendarSubscription(
                "team",
                new UUID(0, 1),
                url,
                "ana",
                null,
                null,
                null,
                null,
                failures,
                Instant.parse("2026-05-03T14:00:00Z"));
    }
}
