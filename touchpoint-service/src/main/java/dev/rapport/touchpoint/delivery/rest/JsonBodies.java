package dev.rapport.touchpoint.delivery.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.contracts.relationship.AutomationPause;
import dev.rapport.touchpoint.delivery.Bodies;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.rest.OutboundMessageView;
import dev.rapport.touchpoint.webhook.WebhookEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies that are what they tell of, as GET gives it; and, for libraries of Standard Webhooks, have the same in {@code data}. */
@Singleton
class JsonBodies implements Bodies {
    private final ObjectMapper json;

    JsonBodies(ObjectMapper json) {
        this.json = json;
    }

    private record Body(
            WebhookEvent type,
            Instant timestamp,
            @JsonUnwrapped Object what,
            Object data) {
        Body(WebhookEvent type, Instant timestamp, Object what) {
            this(type, timestamp, what, what);
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record Pause(UUID contactId, @Nullable AutomationPause automationPaused) {}

    @Override
    public String of(WebhookEvent event, Instant at, Proposal message) {
        return write(new Body(event, at, OutboundMessageView.of(message)));
    }

    @Override
    public String of(WebhookEvent event, Instant at, UUID contactId, @Nullable AutomationPause pause) {
        return write(new Body(event, at, new Pause(contactId, pause)));
    }

    private String write(Body body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is answered can be written: " + body.type(), e);
        }
    }
}
