package dev.rapport.touchpoint.webhook.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.touchpoint.webhook.MakeWebhook;
import dev.rapport.touchpoint.webhook.Webhook;
import dev.rapport.touchpoint.webhook.WebhookEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A webhook as it is answered. @param secret shown once, to whoever makes it */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
        UUID id,
        String url,
        List<WebhookEvent> events,
        Instant createdAt,
        @Nullable String secret) {

    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookView of(MakeWebhook.Made made) {
        return of(made.webhook(), made.secret());
    }

    private static WebhookView of(Webhook webhook, @Nullable String secret) {
        return new WebhookView(webhook.id(), webhook.url(), webhook.events(), webhook.createdAt(), secret);
    }
}
