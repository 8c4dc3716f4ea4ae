package dev.rapport.touchpoint.delivery;

import dev.rapport.contracts.relationship.AutomationPause;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.webhook.WebhookEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What receivers read. */
public interface Bodies {

    /** The message as it stands then. */
    String of(WebhookEvent event, Instant at, Proposal message);

    /** @param pause null when automation may write again */
    String of(WebhookEvent event, Instant at, UUID contactId, @Nullable AutomationPause pause);
}
