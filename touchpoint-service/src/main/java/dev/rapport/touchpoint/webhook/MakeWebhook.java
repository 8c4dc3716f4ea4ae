package dev.rapport.touchpoint.webhook;

import dev.rapport.messaging.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Makes webhooks, and the secrets by which their receivers know that it is Rapport who calls. Joins the caller's transaction. */
@Singleton
public class MakeWebhook {
    private final Webhooks webhooks;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    MakeWebhook(Webhooks webhooks, Secrets secrets, Ids ids, Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param secret to be shown now, for nobody can ask for it later */
    public record Made(Webhook webhook, String secret) {}

    public Made make(String workspace, String url, List<WebhookEvent> events) {
        Webhook webhook = new Webhook(
                workspace, ids.next(), url, events.stream().distinct().toList(), clock.instant());
        String secret = secrets.next();
        webhooks.add(webhook, secret);
        return new Made(webhook, secret);
    }

    /** What signs the callbacks of the workspace's messages from now on: to be shown now. */
    public String callbackSecret(String workspace) {
        String secret = secrets.next();
        webhooks.replaceCallbackSecret(workspace, secret);
        return secret;
    }
}
