package dev.rapport.touchpoint.permit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.rapport.contracts.Topics;
import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.ServiceUnderTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the tests of outbound messages share. */
public abstract class SenderUnderTest extends ServiceUnderTest {

    protected static String message(String contact, String more) {
        return """
                {"contact": %s, "channel": "email", "body": "Thank you for following me."%s}""".formatted(contact, more);
    }

    /** Proposes a message to somebody who is known, and plays the advisor for it. */
    protected Proposed proposed(UUID contact, String more) {
        String id = asAutomation()
                .body(message(ref(contact), more))
                .post("/v1/outbound-messages")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return new Proposed(id, new Advisor(workspace, contact, UUID.fromString(id), this::asAutomation));
    }

    protected record Proposed(String id, Advisor advisor) {
        public String path() {
            return "/v1/outbound-messages/" + id;
        }
    }

    /** A proposed message that the advisor cleared after the first event of the contact. */
    protected Proposed cleared(UUID contact) {
        Proposed proposed = proposed(contact, "");
        proposed.advisor().clears(1);
        proposed.advisor().arrived("cleared");
        return proposed;
    }

    protected ValidatableResponse permit(Proposed message) {
        return asAutomation().post(message.path() + "/permit").then();
    }

    protected ValidatableResponse permit(Proposed message, String key) {
        return asAutomation()
                .header("Idempotency-Key", key)
                .post(message.path() + "/permit")
                .then();
    }

    protected static CompletableFuture<ValidatableResponse> meanwhile(RequestSpecification request, String path) {
        return CompletableFuture.supplyAsync(() -> request.post(path).then());
    }

    /** What the contacts' logs say in this workspace of outbound messages, by the verb. */
    protected List<String> said(int atLeast) {
        return Broker.read(
                        Topics.TOUCHPOINTS, workspace, found -> outbound(found).size() >= atLeast)
                .stream()
                .filter(SenderUnderTest::isOutbound)
                .map(SenderUnderTest::verb)
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> outbound(List<ConsumerRecord<String, byte[]>> events) {
        return events.stream().filter(SenderUnderTest::isOutbound).toList();
    }

    private static boolean isOutbound(ConsumerRecord<String, byte[]> event) {
        return Broker.header(event, "ce_type").startsWith("dev.rapport.outbound-message.");
    }

    private static String verb(ConsumerRecord<String, byte[]> event) {
        String type = Broker.header(event, "ce_type");
        boolean numbered = !Broker.header(event, "ce_sequence").isEmpty();
        String verb = type.substring("dev.rapport.outbound-message.".length(), type.length() - ".v1".length());
        assertThat(numbered).as(verb).isEqualTo(verb.equals("permitted"));
        return verb;
    }

    protected static ValidatableResponse refused(ValidatableResponse answer, String code, String next) {
        return problem(answer, 409, code).body("next", is(next)).body("detail", notNullValue());
    }
}
