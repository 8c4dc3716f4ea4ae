package dev.rapport.touchpoint.delivery;

import static dev.rapport.touchpoint.outbound.life.Samples.MESSAGE;
import static dev.rapport.touchpoint.outbound.life.Samples.NOW;
import static dev.rapport.touchpoint.outbound.life.Samples.PARISSA;

import dev.rapport.touchpoint.delivery.Delivery.Progress;
import dev.rapport.touchpoint.webhook.WebhookEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody is to be told of the message to Parissa. */
public final class SampleDeliveries {
    private SampleDeliveries() {}

    public static Delivery delivery(UUID id, Progress progress) {
        return delivery(PARISSA.workspace(), id, null, "https://example.org", progress);
    }

    public static Delivery delivery(
            String workspace, UUID id, @Nullable UUID webhookId, String receiver, Progress progress) {
        return new Delivery(
                workspace,
                id,
                webhookId,
                receiver,
                "https://example.org/hook",
                WebhookEvent.OUTBOUND_RECALLED,
                PARISSA.id(),
                MESSAGE,
                "{\"type\":\"outbound.recalled\"}",
                NOW,
                progress);
    }
}
