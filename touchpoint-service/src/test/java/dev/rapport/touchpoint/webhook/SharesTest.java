package dev.rapport.touchpoint.webhook;

import static dev.rapport.touchpoint.outbound.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.touchpoint.webhook.Deliveries.Due;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final Shares SHARES = new Shares(5, 2);
    private static final List<Due> DUE =
            List.of(due("slow", 1), due("slow", 2), due("slow", 3), due("quick", 4), due("slow", 5), due("other", 6));

    @Test
    void nobodyTakesMoreThanItsShare() {
        assertThat(SHARES.choose(DUE, Map.of()))
                .containsExactly(due("slow", 1), due("slow", 2), due("quick", 4), due("other", 6));
    }

    @Test
    void whatIsOnItsWayCounts() {
        assertThat(SHARES.choose(DUE, Map.of("slow", 2, "quick", 1))).containsExactly(due("quick", 4), due("other", 6));
        assertThat(SHARES.choose(DUE, Map.of("slow", 2, "else", 2))).containsExactly(due("quick", 4));
        assertThat(SHARES.choose(DUE, Map.of("else", 2, "more", 2, "most", 1))).isEmpty();
    }

    @Test
    void whoHasItsShareIsPassedOver() {
        assertThat(SHARES.full(Map.of("slow", 2, "quick", 1))).containsExactly("slow");
    }

    private static Due due(String receiver, int number) {
        return new Due("team", new UUID(7, number), receiver, NOW);
    }
}
