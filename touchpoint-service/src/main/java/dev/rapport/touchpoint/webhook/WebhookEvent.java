package dev.rapport.touchpoint.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.OutboundEvent.OutboundMessageCleared;
import dev.rapport.contracts.OutboundEvent.OutboundMessageDiscarded;
import dev.rapport.contracts.OutboundEvent.OutboundMessageExpired;
import dev.rapport.contracts.OutboundEvent.OutboundMessageFailed;
import dev.rapport.contracts.OutboundEvent.OutboundMessageHeld;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.OutboundEvent.OutboundMessageRecalled;
import dev.rapport.contracts.OutboundEvent.OutboundMessageRefused;
import dev.rapport.contracts.OutboundEvent.OutboundMessageSent;
import java.util.Locale;
import java.util.Optional;

/** What a webhook can be told. */
public enum WebhookEvent {
    @JsonProperty("outbound.cleared")
    OUTBOUND_CLEARED,
    @JsonProperty("outbound.held")
    OUTBOUND_HELD,
    @JsonProperty("outbound.refused")
    OUTBOUND_REFUSED,
    @JsonProperty("outbound.recalled")
    OUTBOUND_RECALLED,
    @JsonProperty("outbound.expired")
    OUTBOUND_EXPIRED,
    @JsonProperty("contact.paused")
    CONTACT_PAUSED,
    @JsonProperty("contact.resumed")
    CONTACT_RESUMED;

    /** The name that receivers see. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** @throws IllegalArgumentException when nothing is called so */
    public static WebhookEvent of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('.', '_'));
    }

    /** Empty for what the sender did itself. */
    public static Optional<WebhookEvent> of(OutboundEvent event) {
        return switch (event) {
            case OutboundMessageCleared cleared -> Optional.of(OUTBOUND_CLEARED);
            case OutboundMessageHeld held -> Optional.of(OUTBOUND_HELD);
            case OutboundMessageRefused refused -> Optional.of(OUTBOUND_REFUSED);
            case OutboundMessageRecalled recalled -> Optional.of(OUTBOUND_RECALLED);
            case OutboundMessageExpired expired -> Optional.of(OUTBOUND_EXPIRED);
            case OutboundMessageProposed proposed -> Optional.empty();
            case OutboundMessagePermitted permitted -> Optional.empty();
            case OutboundMessageSent sent -> Optional.empty();
            case OutboundMessageFailed failed -> Optional.empty();
            case OutboundMessageDiscarded discarded -> Optional.empty();
        };
    }
}
