package dev.rapport.touchpoint.delivery;

import dev.rapport.messaging.Ids;
import dev.rapport.touchpoint.delivery.Delivery.Progress;
import dev.rapport.touchpoint.outbound.Subscribers;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.Step;
import dev.rapport.touchpoint.webhook.Secrets;
import dev.rapport.touchpoint.webhook.Webhook;
import dev.rapport.touchpoint.webhook.WebhookEvent;
import dev.rapport.touchpoint.webhook.Webhooks;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes down what receivers are to be told, in the transaction of whatever it is about: nothing is lost, and nothing made up. */
public final class QueueDeliveries implements Subscribers {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Bodies bodies;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    public QueueDeliveries(
            Webhooks webhooks, Deliveries deliveries, Bodies bodies, Secrets secrets, Ids ids, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.bodies = bodies;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Something that receivers may want to know.
     *
     * @param messageId null when it is about no message
     * @param callbackUrl where its sender wants to be told of it; null for none
     * @param body what they read, if it happened then; made only when somebody does
     */
    public record News(
            String workspace,
            WebhookEvent event,
            UUID contactId,
            @Nullable UUID messageId,
            @Nullable String callbackUrl,
            Function<Instant, String> body) {}

    @Override
    public void tell(List<Step> steps) {
        queue(steps.stream().flatMap(this::news).toList());
    }

    private Stream<News> news(Step step) {
        Proposal after = step.after();
        return step.events().stream()
                .flatMap(event -> WebhookEvent.of(event).stream())
                .map(event -> new News(
                        after.workspace(),
                        event,
                        after.contactId(),
                        after.id(),
                        after.callbackUrl(),
                        at -> bodies.of(event, at, after)));
    }

    /** Joins the caller's transaction. */
    public void queue(List<News> news) {
        if (news.isEmpty()) {
            return;
        }
        List<Webhook> known = webhooks.of(news.stream().map(News::workspace).collect(Collectors.toSet()));
        Instant now = clock.instant();
        List<Delivery> queued = new ArrayList<>();
        for (News one : news) {
            known.stream()
                    .filter(webhook -> webhook.wants(one.workspace(), one.event()))
                    .forEach(webhook ->
                            queued.add(delivery(one, webhook.id(), webhook.id().toString(), webhook.url(), now)));
            if (one.callbackUrl() != null) {
                queued.add(delivery(one, null, origin(one.callbackUrl()), one.callbackUrl(), now));
            }
        }
        signable(news);
        deliveries.add(queued);
    }

    /** Whoever never asked for the secret of its callbacks can still do so, and check what comes afterwards. */
    private void signable(List<News> news) {
        Set<String> workspaces = news.stream()
                .filter(one -> one.callbackUrl() != null)
                .map(News::workspace)
                .collect(Collectors.toSet());
        workspaces.forEach(workspace -> webhooks.keepCallbackSecret(workspace, secrets.next()));
    }

    private Delivery delivery(News news, @Nullable UUID webhookId, String receiver, String url, Instant now) {
        return new Delivery(
                news.workspace(),
                ids.next(),
                webhookId,
                receiver,
                url,
                news.event(),
                news.contactId(),
                news.messageId(),
                news.body().apply(now),
                now,
                Progress.from(now));
    }

    private static String origin(String url) {
        URI parsed = URI.create(url);
        return parsed.getScheme() + "://" + parsed.getAuthority();
    }
}
