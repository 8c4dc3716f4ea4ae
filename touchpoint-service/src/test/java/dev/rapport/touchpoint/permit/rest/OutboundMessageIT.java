package dev.rapport.touchpoint.permit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
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
        Proposed second = proposed(contact, ", \"campaign\": \"spring\", \"subject\": \"Again\"");
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
    void theListOfThoseWhoWereNotSentToComesWholeAsAFile() {
        UUID contact = knownContact();
        Proposed held = proposed(contact, ", \"campaign\": \"=spring\", \"sender\": \"tool, the\"");
        held.advisor().holds(1);
        Proposed refused = proposed(contact, "");
        refused.advisor().refuses(1);
        proposed(contact, "");
        held.advisor().arrived("held");
        refused.advisor().arrived("refused");

        String csv = asAutomation()
                .accept("text/csv")
                .get("/v1/outbound-messages?status=held,refused")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        List<String> rows = csv.lines().toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst())
                .isEqualTo("id,status,why,contactId,channel,address,campaign,sender,proposedAt,sendAt");
        assertThat(rows.get(1)).startsWith(refused.id() + ",refused,She opted out.," + contact + ",email,");
        assertThat(rows.get(2))
                .startsWith(held.id() + ",held,You spoke by phone.," + contact + ",email,")
                .contains(",'=spring,\"tool, the\",");
        assertThat(csv).doesNotContain("Thank you for following me.");
        asAutomation()
                .get("/v1/outbound-messages?status=held,refused")
                .then()
                .contentType("application/json")
                .body("items.id", contains(refused.id(), held.id()));
    }

    @Test
    void aFileHoldsMoreThanIsReadAtATime() {
        String known = ref(knownContact());
        String batch = String.join(",", Collections.nCopies(600, message(known, "")));
        asAutomation()
                .body("{\"messages\": [" + batch + "]}")
                .post("/v1/outbound-messages/batch")
                .then()
                .statusCode(200);

        String csv =
                asAutomation().accept("text/csv").get("/v1/outbound-messages").asString();

        assertThat(csv.lines().skip(1).map(row -> row.substring(0, 36)).distinct())
                .hasSize(600);
        in("w-" + UUID.randomUUID(), "automation")
                .accept("text/csv")
                .get("/v1/outbound-messages")
                .then()
                .body(is("id,status,why,contactId,channel,address,campaign,sender,proposedAt,sendAt\r\n"));
        problem(
                asAutomation()
                        .accept("text/csv")
                        .get("/v1/outbound-messages?status=lost")
                        .then(),
                400,
                "invalid_request");
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
