package dev.rapport.touchpoint.delivery.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.touchpoint.delivery.Delivery;
import dev.rapport.touchpoint.delivery.Delivery.Progress;
import dev.rapport.touchpoint.delivery.Delivery.Status;
import dev.rapport.touchpoint.webhook.WebhookEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it is answered.
 *
 * @param id as in the header {@code webhook-id}
 * @param nextAttemptAt null when there is none
 * @param lastError why the last attempt was none that counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        UUID id,
        WebhookEvent event,
        Status status,
        UUID contactId,
        @Nullable UUID messageId,
        Instant createdAt,
        int attempts,
        @Nullable Instant lastAttemptAt,
        @Nullable Integer statusCode,
        @Nullable String lastError,
        @Nullable Instant nextAttemptAt) {

    static DeliveryView of(Delivery delivery) {
        Progress progress = delivery.progress();
        boolean waits = progress.status() == Status.WAITING;
        return new DeliveryView(
                delivery.id(),
                delivery.event(),
                progress.status(),
                delivery.contactId(),
                delivery.messageId(),
                delivery.createdAt(),
                progress.attempts(),
                progress.lastAttemptAt(),
                progress.statusCode(),
                progress.lastError(),
                waits ? progress.nextAttemptAt() : null);
    }
}
