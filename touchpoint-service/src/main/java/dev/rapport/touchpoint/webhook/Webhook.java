package dev.rapport.touchpoint.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where a workspace wants to be told of something. Its secret is not part of it: nobody who asks for a webhook sees that.
 *
 * @param events at least one, each once
 */
public record Webhook(String workspace, UUID id, String url, List<WebhookEvent> events, Instant createdAt) {

    public boolean wants(String itsWorkspace, WebhookEvent event) {
        return workspace.equals(itsWorkspace) && events.contains(event);
    }
}
