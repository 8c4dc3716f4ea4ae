package dev.rapport.touchpoint.webhook.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.RelationshipEvent.RelationshipChanged;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.relationship.AutomationPause;
import dev.rapport.contracts.relationship.Health;
import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.webhook.rest.Receiver.Heard;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PauseIT extends WebhookUnderTest {
    private static final Instant UNTIL = Instant.parse("2026-05-06T15:00:00Z");

    @Test
    void aContactThatIsPausedAndThatResumesIsToldOnce() {
        Made webhook = made("contact.paused", "contact.resumed");
        UUID contact = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        stands(contact, UUID.randomUUID(), null);
        stands(contact, event, UNTIL);
        stands(contact, event, UNTIL);
        stands(contact, UUID.randomUUID(), UNTIL);
        receiver.awaiting(all -> all.size() == 1);

        stands(contact, UUID.randomUUID(), null);

        List<Heard> heard = receiver.awaiting(all -> all.size() == 2);
        assertThat(types(heard)).containsExactly("contact.paused", "contact.resumed");
        assertThat(heard).allMatch(one -> one.isSignedWith(webhook.secret()));
        assertThat(heard.getFirst().json().path("data")).hasToString("""
                {"contactId":"%s","automationPaused":{"until":"2026-05-06T15:00:00Z","because":["recent_live_contact"],"channels":[]}}""".formatted(contact));
        assertThat(heard.getLast().json().path("data")).hasToString("""
                {"contactId":"%s","automationPaused":null}""".formatted(contact));
        delivered(webhook.deliveries());
        assertThat(rows("contact_pause")).isZero();
    }

    private void stands(UUID contact, UUID event, @Nullable Instant pausedUntil) {
        Health health = new Health(Health.State.NEW, null, Health.Band.NEW, null, 0, List.of(), null);
        AutomationPause pause = pausedUntil == null
                ? null
                : new AutomationPause(pausedUntil, List.of("recent_live_contact"), List.of());
        Broker.publish(
                Topics.RELATIONSHIPS,
                workspace,
                contact,
                event,
                new RelationshipChanged(contact, health, pause, 1, Instant.now()));
    }
}
