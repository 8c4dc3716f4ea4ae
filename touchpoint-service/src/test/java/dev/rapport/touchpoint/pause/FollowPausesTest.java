package dev.rapport.touchpoint.pause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.touchpoint.webhook.WebhookEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FollowPausesTest {
    private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-05-05T00:00:00Z");

    @Test
    void beginningChangingAndEndingIsTold() {
        assertThat(FollowPauses.change(null, MONDAY)).contains(WebhookEvent.CONTACT_PAUSED);
        assertThat(FollowPauses.change(MONDAY, TUESDAY)).contains(WebhookEvent.CONTACT_PAUSED);
        assertThat(FollowPauses.change(MONDAY, null)).contains(WebhookEvent.CONTACT_RESUMED);
    }

    @Test
    void whatStaysAsItIsIsNot() {
        assertThat(FollowPauses.change(null, null)).isEmpty();
        assertThat(FollowPauses.change(MONDAY, MONDAY)).isEmpty();
    }
}
