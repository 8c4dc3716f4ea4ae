package dev.rapport.touchpoint.webhook;

import dev.rapport.messaging.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes webhooks, and the secrets by which their receivers know that it is Rapport who calls. Joins the caller's transaction. */
@Singleton
public class MakeWebhook {
    /** Of one workspace: each has a share of its own in what is sent at once. */
    public static final int MOST = 50;

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

    /** Empty: the workspace has as many as it may. */
    public Optional<Made> make(String workspace, String url, List<WebhookEvent> events) {
        if (webhooks.count(workspace) >= MOST) {
            return Optional.empty();
        }
        Webhook webhook = new Webhook(
                workspace, ids.next(), url, events.stream().distinct().toList(), clock.instant());
        String secret = secrets.next();
        webhooks.add(webhook, secret);
        return Optional.of(new Made(webhook, secret));
    }

    /** What signs the callbacks of the workspace's messages from now on: to be shown now. */
    public String callbackSecret(String workspace) {
        String secret = secrets.next();
        webhooks.replaceCallbackSecret(workspace, secret);
        return secret;
    }
}
