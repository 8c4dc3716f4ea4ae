package dev.rapport.touchpoint.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.touchpoint.webhook.WebhookEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be told to a receiver, and how far that has come.
 *
 * @param id the same at each attempt: by it a receiver knows what it was told before
 * @param webhookId null for the callback URL of a message
 * @param receiver whose share of the attempts it takes
 * @param messageId null when it is about no message
 * @param body as it goes over the wire
 */
public record Delivery(
        String workspace,
        UUID id,
        @Nullable UUID webhookId,
        String receiver,
        String url,
        WebhookEvent event,
        UUID contactId,
        @Nullable UUID messageId,
        String body,
        Instant createdAt,
        Progress progress) {

    public enum Status {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("delivered")
        DELIVERED,
        @JsonProperty("failed")
        FAILED
    }

    /**
     * @param attempts how many have begun
     * @param nextAttemptAt while one is on its way: when it counts as lost
     * @param giveUpAt there is no attempt after this
     * @param statusCode of the last answer; null when there was none
     * @param lastError why the last attempt was none that counts; null when it was
     */
    public record Progress(
            Status status,
            int attempts,
            Instant nextAttemptAt,
            Instant giveUpAt,
            @Nullable Instant lastAttemptAt,
            @Nullable Integer statusCode,
            @Nullable String lastError) {
        private static final Duration PATIENCE = Duration.ofDays(1);

        /** Nothing was tried yet, or it is tried all over again. */
        public static Progress from(Instant now) {
            return new Progress(Status.WAITING, 0, now, now.plus(PATIENCE), null, null, null);
        }
    }

    public Shares.Share share() {
        return new Shares.Share(workspace, receiver);
    }

    public Delivery with(Progress after) {
        return new Delivery(
                workspace, id, webhookId, receiver, url, event, contactId, messageId, body, createdAt, after);
    }
}
