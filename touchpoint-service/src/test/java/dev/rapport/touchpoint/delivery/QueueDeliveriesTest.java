package dev.rapport.touchpoint.delivery;

import static dev.rapport.touchpoint.outbound.life.Samples.LATER;
import static dev.rapport.touchpoint.outbound.life.Samples.MESSAGE;
import static dev.rapport.touchpoint.outbound.life.Samples.NOW;
import static dev.rapport.touchpoint.outbound.life.Samples.PARISSA;
import static dev.rapport.touchpoint.outbound.life.Samples.clears;
import static dev.rapport.touchpoint.outbound.life.Samples.holds;
import static dev.rapport.touchpoint.outbound.life.Samples.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.relationship.AutomationPause;
import dev.rapport.touchpoint.delivery.Delivery.Progress;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.State;
import dev.rapport.touchpoint.outbound.life.Step;
import dev.rapport.touchpoint.webhook.Webhook;
import dev.rapport.touchpoint.webhook.WebhookEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueDeliveriesTest {
    private final AtomicLong ids = new AtomicLong();
    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final QueuedDeliveries deliveries = new QueuedDeliveries();
    private final QueueDeliveries queue = new QueueDeliveries(
            webhooks,
            deliveries,
            new PlainBodies(),
            () -> "whsec_" + ids.incrementAndGet(),
            () -> new UUID(9, ids.incrementAndGet()),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whoWantsToKnowIsToldOfTheMessageAsItThenStands() {
        Webhook wanting = webhook("team", WebhookEvent.OUTBOUND_RECALLED, WebhookEvent.OUTBOUND_CLEARED);
        webhook("team", WebhookEvent.OUTBOUND_CLEARED);
        webhook("elsewhere", WebhookEvent.OUTBOUND_RECALLED);

        queue.tell(List.of(recall(null)));

        assertThat(deliveries.added).singleElement().satisfies(delivery -> {
            assertThat(delivery.webhookId()).isEqualTo(wanting.id());
            assertThat(delivery.event()).isEqualTo(WebhookEvent.OUTBOUND_RECALLED);
            assertThat(delivery.messageId()).isEqualTo(MESSAGE);
            assertThat(delivery.contactId()).isEqualTo(PARISSA.id());
            assertThat(delivery.body()).isEqualTo("outbound.recalled: held at " + NOW);
            assertThat(delivery.progress()).isEqualTo(Progress.from(NOW));
        });
        assertThat(webhooks.callbackSecrets).isEmpty();
    }

    @Test
    void theSenderIsToldOfEverythingAtItsCallbackUrl() {
        queue.tell(List.of(recall("https://sender.example/hook?id=7")));

        assertThat(deliveries.added)
                .extracting(Delivery::event)
                .containsExactly(WebhookEvent.OUTBOUND_RECALLED, WebhookEvent.OUTBOUND_HELD);
        assertThat(deliveries.added).allSatisfy(delivery -> {
            assertThat(delivery.webhookId()).isNull();
            assertThat(delivery.url()).isEqualTo("https://sender.example/hook?id=7");
            assertThat(delivery.receiver()).isEqualTo("https://sender.example");
        });
        assertThat(webhooks.callbackSecrets).containsOnlyKeys("team");
    }

    @Test
    void theSecretOfCallbacksStaysUntilSomebodyAsksForAnother() {
        queue.tell(List.of(recall("https://sender.example/")));
        String first = webhooks.callbackSecrets.get("team");

        queue.tell(List.of(recall("https://sender.example/")));

        assertThat(webhooks.callbackSecrets).containsEntry("team", first);
    }

    @Test
    void whatTheSenderDidItselfIsNoNews() {
        webhook("team", WebhookEvent.values());
        Proposal permitted = in(new State.Permitted(NOW, null), clears(1, LATER).verdict());

        queue.tell(List.of(new State.Permitted(NOW, null).sent(permitted, NOW, null), Step.none(permitted)));

        assertThat(deliveries.added).isEmpty();
    }

    /** A cleared message whose verdict turns. */
    private static Step recall(@Nullable String callbackUrl) {
        State.Cleared cleared = new State.Cleared(LATER);
        Proposal before = in(cleared, clears(1, LATER).verdict());
        return cleared.judged(
                new Proposal(before.contact(), before.message(), callbackUrl, cleared, before.verdict(), null, "tool"),
                holds(2, LATER));
    }

    private Webhook webhook(String workspace, WebhookEvent... events) {
        Webhook webhook = new Webhook(
                workspace, new UUID(8, ids.incrementAndGet()), "https://example.org/", List.of(events), NOW);
        webhooks.add(webhook, "whsec_c2VjcmV0");
        return webhook;
    }

    private static final class PlainBodies implements Bodies {
        @Override
        public String of(WebhookEvent event, Instant at, Proposal message) {
            return event.text() + ": " + message.state().status().text() + " at " + at;
        }

        @Override
        public String of(WebhookEvent event, Instant at, UUID contactId, @Nullable AutomationPause pause) {
            return event.text();
        }
    }
}
