package dev.rapport.touchpoint.permit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboundMessageIT extends SenderUnderTest {
    @Test
    void whoIsNotReachedOnTheChannelIsNamed() {
        String contact = ref(knownContact());

        var answer = asAutomation()
                .body("""
                        {"contact": %s, "channel": "linkedin", "body": "Hello"}""".formatted(contact))
                .post("/v1/outbound-messages")
                .then();

        problem(answer, 422, "no_address").body("errors.field", contains("contact"));
        assertThat(rows("outbound_message")).isZero();
    }

    @Test
    void messagesAreListedNewestFirstByStatusAndCampaign() {
        UUID contact = knownContact();
        Proposed first = proposed(contact, ", \"campaign\": \"spring\"");
        Proposed second = proposed(contact, ", \"campaign\": \"spring\"");
        proposed(contact, "");
        first.advisor().refuses(1);
        first.advisor().arrived("refused");

        var page = asAutomation()
                .get("/v1/outbound-messages?campaign=spring&limit=1")
                .then()
                .body("items.id", contains(second.id()))
                .extract();

        asAutomation()
                .get("/v1/outbound-messages?campaign=spring&limit=1&cursor=" + page.path("nextCursor"))
                .then()
                .body("items.id", contains(first.id()))
                .body("nextCursor", nullValue());
        asAutomation()
                .get("/v1/outbound-messages?status=refused")
                .then()
                .body("items.id", contains(first.id()))
                .body("items[0].why", is("She opted out."));
        asAutomation().get("/v1/outbound-messages?status=sent").then().body("items", empty());
        in("w-" + UUID.randomUUID(), "automation")
                .get("/v1/outbound-messages")
                .then()
                .body("items", empty());
    }

    @Test
    void aVerdictThatIsOlderThanTheOneInForceIsPassedOver() {
        UUID contact = knownContact();
        Proposed message = proposed(contact, "");
        message.advisor().holds(1);
        message.advisor().refuses(1);
        message.advisor().arrived("refused");

        new Advisor(workspace, contact, UUID.fromString(message.id()), this::asAutomation).clears(1);
        message.advisor().clears(1);

        message.advisor().arrived("cleared");
        assertThat(said(4)).containsExactly("proposed", "held", "refused", "cleared");
    }
}
