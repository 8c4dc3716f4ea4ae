package dev.rapport.touchpoint.webhook.rest;

import dev.rapport.touchpoint.webhook.WebhookEvent;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** @param url where to POST to; @param events what of */
record WebhookRequest(
        @NotNull(message = "is needed") String url,

        @NotEmpty(message = "must name at least one event")
        List<@NotNull(message = "must be an event") WebhookEvent> events) {}
