package dev.rapport.touchpoint.webhook.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.rapport.contracts.Topics;
import dev.rapport.contracts.VerdictEvent.VerdictGiven;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.contracts.outbound.Verdict.Decision;
import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.ServiceUnderTest;
import dev.rapport.touchpoint.outbound.life.Samples;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** What the tests of webhooks share: a receiver, and the advisor, played by the test. */
abstract class WebhookUnderTest extends ServiceUnderTest {
    final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    record Made(String id, String secret) {
        String deliveries() {
            return "/v1/webhooks/" + id + "/deliveries";
        }
    }

    Made made(String... events) {
        ValidatableResponse made = make(receiver.url(), events).statusCode(201);
        return new Made(made.extract().path("id"), made.extract().path("secret"));
    }

    ValidatableResponse make(String url, String... events) {
        return asMember()
                .body("""
                        {"url": "%s", "events": ["%s"]}""".formatted(url, String.join("\", \"", events)))
                .post("/v1/webhooks")
                .then();
    }

    UUID proposed(UUID contact, String more) {
        return UUID.fromString(asAutomation()
                .body("""
                        {"contact": %s, "channel": "email", "body": "Thank you for following me."%s}""".formatted(ref(contact), more))
                .post("/v1/outbound-messages")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    void clears(UUID contact, UUID message, int revision) {
        say(contact, message, revision, Decision.SEND, Instant.now().plus(Duration.ofMinutes(15)));
    }

    void holds(UUID contact, UUID message, int revision) {
        say(
                contact,
                message,
                revision,
                Decision.HOLD,
                null,
                Samples.finding(Finding.Severity.HOLD, "You spoke by phone."));
    }

    private void say(
            UUID contact, UUID message, int revision, Decision decision, @Nullable Instant until, Finding... findings) {
        Verdict verdict = Samples.verdict(message, contact, revision, decision, null, 1, findings);
        Broker.publish(Topics.VERDICTS, workspace, contact, new VerdictGiven(contact, verdict, until));
    }

    /** The newest delivery, as soon as it is so. */
    ValidatableResponse delivery(String path, String field, Matcher<?> value) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> asMember().get(path).path("items[0]." + field), value::matches);
        return asMember().get(path).then();
    }

    ValidatableResponse delivered(String path) {
        return delivery(path, "status", is("delivered"));
    }

    static List<String> types(List<Receiver.Heard> heard) {
        return heard.stream().map(Receiver.Heard::type).toList();
    }
}
