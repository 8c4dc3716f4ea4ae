package dev.rapport.touchpoint.delivery.rest;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.rapport.touchpoint.delivery.Attempt;
import dev.rapport.touchpoint.delivery.Deliveries;
import dev.rapport.touchpoint.delivery.Delivery;
import dev.rapport.touchpoint.delivery.Receivers;
import dev.rapport.web.outgoing.OutgoingCall;
import dev.rapport.web.outgoing.OutgoingCalls;
import dev.rapport.web.outgoing.OutgoingUrl;
import dev.rapport.web.outgoing.Reply;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Receivers by HTTP: signed after Standard Webhooks, at addresses that may be called. What they answer is not looked at but for its status. */
@Singleton
class HttpReceivers implements Receivers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 16 * 1024;

    private final OutgoingCalls calls;

    HttpReceivers(OutgoingCalls calls) {
        this.calls = calls;
    }

    @Override
    public Attempt tell(Deliveries.Sealed sealed, Instant now) {
        Delivery delivery = sealed.delivery();
        String id = delivery.id().toString();
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                signature(sealed.secret(), id, now, delivery.body()));
        Reply reply = calls.call(new OutgoingCall(
                HttpMethod.POST, OutgoingUrl.of(delivery.url()), headers, delivery.body(), PATIENCE, MOST_BYTES));
        return switch (reply) {
            case Reply.Answered answered -> new Attempt.Answered(answered.status());
            case Reply.Unanswered(var because) -> new Attempt.Unanswered(because);
        };
    }

    private static String signature(String secret, String id, Instant now, String body) {
        try {
            return new Webhook(secret).sign(id, now.getEpochSecond(), body);
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new IllegalStateException("a secret of ours signs", e);
        }
    }
}
