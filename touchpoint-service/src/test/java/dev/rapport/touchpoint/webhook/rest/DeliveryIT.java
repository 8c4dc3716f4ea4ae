package dev.rapport.touchpoint.webhook.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.delivery.Deliveries;
import dev.rapport.touchpoint.delivery.Delivery;
import dev.rapport.touchpoint.delivery.Delivery.Progress;
import dev.rapport.touchpoint.webhook.WebhookEvent;
import dev.rapport.touchpoint.webhook.rest.Receiver.Heard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryIT extends WebhookUnderTest {
    @Inject
    @Worker
    Deliveries deliveries;

    @Test
    void theReceiverReadsTheMessageAsGetGivesItAndCanTellWhoCalls() {
        Made webhook = made("outbound.cleared");
        UUID contact = knownContact();
        UUID message = proposed(contact, ", \"campaign\": \"spring\"");

        clears(contact, message, 1);

        Heard heard = receiver.awaiting(all -> all.size() == 1).getFirst();
        assertThat(heard.isSignedWith(webhook.secret())).isTrue();
        assertThat(heard.isSignedWith("whsec_c2VjcmV0")).isFalse();
        assertThat(Long.parseLong(heard.timestamp())).isCloseTo(Instant.now().getEpochSecond(), offset(30L));
        assertThat(heard.path()).isEqualTo("/hook");
        assertThat(heard.type()).isEqualTo("outbound.cleared");
        assertThat(heard.json().path("timestamp").asText()).isNotEmpty();
        asMember()
                .get("/v1/outbound-messages/" + message)
                .then()
                .body("$", is(EventCodec.JSON.convertValue(heard.json().path("data"), Map.class)));
        heard.json()
                .path("data")
                .properties()
                .forEach(field -> assertThat(heard.json().path(field.getKey())).isEqualTo(field.getValue()));
        delivered(webhook.deliveries())
                .body("items[0].id", is(heard.id()))
                .body("items[0].event", is("outbound.cleared"))
                .body("items[0].messageId", is(message.toString()))
                .body("items[0].attempts", is(1))
                .body("items[0].statusCode", is(204))
                .body("items[0].nextAttemptAt", nullValue());
    }

    @Test
    void aRecallIsToldWithinASecond() {
        made("outbound.cleared", "outbound.recalled");
        UUID contact = knownContact();
        UUID message = proposed(contact, "");
        clears(contact, message, 1);
        receiver.awaiting(all -> all.size() == 1);

        Instant turned = Instant.now();
        holds(contact, message, 2);

        Heard recalled = receiver.awaiting(all -> all.size() == 2).getLast();
        assertThat(recalled.type()).isEqualTo("outbound.recalled");
        assertThat(recalled.json().at("/data/status").asText()).isEqualTo("held");
        assertThat(recalled.json().at("/data/go").asBoolean(true)).isFalse();
        assertThat(recalled.json().at("/data/why").asText()).isEqualTo("You spoke by phone.");
        assertThat(Duration.between(turned, recalled.at())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void whoeverFailsIsToldAgainUnderTheSameId() {
        receiver.answering(500, 302);
        Made webhook = made("outbound.held");
        UUID contact = knownContact();

        holds(contact, proposed(contact, ""), 1);

        List<Heard> heard = receiver.awaiting(all -> all.size() == 3);
        assertThat(heard).extracting(Heard::id).containsOnly(heard.getFirst().id());
        assertThat(heard).extracting(Heard::body).containsOnly(heard.getFirst().body());
        assertThat(heard).extracting(Heard::path).containsOnly("/hook");
        assertThat(heard).allMatch(one -> one.isSignedWith(webhook.secret()));
        delivered(webhook.deliveries()).body("items[0].attempts", is(3)).body("items[0].lastError", nullValue());
    }

    @Test
    void whatComesOfAnAttemptIsSeen() {
        receiver.answering(503, 503, 503, 503, 503);
        Made webhook = made("outbound.held");
        UUID contact = knownContact();

        holds(contact, proposed(contact, ""), 1);

        delivery(webhook.deliveries(), "lastError", is("it was answered with 503"))
                .body("items[0].status", is("waiting"))
                .body("items[0].statusCode", is(503))
                .body("items[0].attempts", greaterThanOrEqualTo(1))
                .body("items[0].nextAttemptAt", notNullValue());
    }

    @Test
    void whoeverDoesNotAnswerKeepsNobodyElseWaiting() {
        receiver.answering(0);
        Made webhook = made("outbound.held");
        UUID contact = knownContact();
        holds(contact, proposed(contact, ""), 1);
        receiver.awaiting(all -> all.size() == 1);

        UUID other = proposed(contact, "");
        holds(contact, other, 1);

        receiver.awaiting(all ->
                all.size() >= 2 && all.get(1).json().at("/data/id").asText().equals(other.toString()));
        List<Heard> heard = receiver.awaiting(all -> all.size() == 3);
        assertThat(heard.get(2).id()).isEqualTo(heard.getFirst().id());
        asMember().get(webhook.deliveries()).then().body("items", hasSize(2));
    }

    @Test
    void whatWasGivenUpIsToldAgainWhenSomebodyAsks() {
        receiver.answering(410);
        Made webhook = made("outbound.held");
        UUID contact = knownContact();
        holds(contact, proposed(contact, ""), 1);
        String id = delivery(webhook.deliveries(), "status", is("failed"))
                .body("items[0].lastError", is("the receiver says that it is gone"))
                .extract()
                .path("items[0].id");

        asMember()
                .post(webhook.deliveries() + "/" + id + "/redeliver")
                .then()
                .statusCode(202)
                .body("status", is("waiting"))
                .body("attempts", is(0));

        delivered(webhook.deliveries());
        assertThat(receiver.heard()).hasSize(2).extracting(Heard::id).containsOnly(id);
        problem(
                asMember()
                        .post(webhook.deliveries() + "/" + UUID.randomUUID() + "/redeliver")
                        .then(),
                404,
                "not_found");
    }

    @Test
    void theSenderIsCalledBackWithWhateverBecomesOfItsMessage() {
        String secret =
                asMember().post("/v1/webhooks/callback-secret").then().extract().path("secret");
        UUID contact = knownContact();
        UUID message = proposed(contact, ", \"callbackUrl\": \"" + receiver.url() + "?to=sender\"");

        clears(contact, message, 1);
        receiver.awaiting(all -> all.size() == 1);
        holds(contact, message, 2);

        List<Heard> heard = receiver.awaiting(all -> all.size() == 3);
        assertThat(types(heard)).containsExactlyInAnyOrder("outbound.cleared", "outbound.recalled", "outbound.held");
        assertThat(heard).allSatisfy(one -> {
            assertThat(one.path()).isEqualTo("/hook?to=sender");
            assertThat(one.isSignedWith(secret)).isTrue();
        });
        delivered("/v1/outbound-messages/" + message + "/deliveries").body("items", hasSize(3));
    }

    /** The name led somewhere else when the webhook was made. */
    @Test
    void nobodyIsCalledWhereNobodyMayCallAnyMore() {
        Made webhook = made("outbound.held");
        Delivery toLoopback = new Delivery(
                workspace,
                UUID.randomUUID(),
                UUID.fromString(webhook.id()),
                webhook.id(),
                "http://127.0.0.1:" + receiver.port() + "/hook",
                WebhookEvent.OUTBOUND_HELD,
                UUID.randomUUID(),
                null,
                "{}",
                Instant.now(),
                Progress.from(Instant.now()));

        QuarkusTransaction.requiringNew().run(() -> deliveries.add(List.of(toLoopback)));

        delivery(webhook.deliveries(), "lastError", containsString("public internet"))
                .body("items[0].status", is("waiting"))
                .body("items[0].statusCode", nullValue());
        assertThat(receiver.heard()).isEmpty();
    }

    @Test
    void whatNobodyWantsToKnowIsNotKept() {
        made("outbound.refused");
        UUID contact = knownContact();
        UUID message = proposed(contact, "");

        holds(contact, message, 1);

        await().until(() ->
                "held".equals(asMember().get("/v1/outbound-messages/" + message).path("status")));
        assertThat(rows("webhook_delivery")).isZero();
    }
}
