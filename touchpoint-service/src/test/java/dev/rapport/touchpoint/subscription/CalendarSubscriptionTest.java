package dev.rapport.touchpoint.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarSubscriptionTest {
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
        String masked = subscription(url).masked();

        assertThat(masked).isEqualTo(shown).doesNotContain("0123");
    }

    private static CalendarSubscription subscription(String url) {
        return new CalendarSubscription(
                "team",
                new UUID(0, 1),
                url,
                "ana",
                null,
                null,
                null,
                null,
                Instant.parse("2026-05-03T14:00:00Z"));
    }
}
