package dev.rapport.advisor.check;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.advisor.AdvisorUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChecksIT extends AdvisorUnderTest {

    @Test
    void aCheckFindsTheContactByAddressAndRecordsNothing() {
        log.registered("Parissa", "parissa@example.org")
                .called(Instant.now().minus(Duration.ofHours(2)))
                .publish();
        relationship();

        ValidatableResponse checked = asMember()
                .body(
                        "{\"contact\":{\"channel\":\"email\",\"address\":\"Parissa@Example.org\"},\"channel\":\"email\",\"body\":\""
                                + GREETING + "\"}")
                .post("/v1/checks")
                .then();

        checked.statusCode(200)
                .body("contactId", equalTo(log.contactId.toString()))
                .body("decision", equalTo("hold"));
        asMember().get("/v1/verdicts").then().body("items", hasSize(0));
    }

    @Test
    void aCheckOfAnUnknownAddressRegistersNobody() {
        asMember()
                .body(
                        "{\"contact\":{\"channel\":\"email\",\"address\":\"nobody@example.org\"},\"channel\":\"email\",\"body\":\""
                                + GREETING + "\"}")
                .post("/v1/checks")
                .then()
                .statusCode(200)
                .body("contactId", nullValue())
                .body("$", hasEntry("id", null))
                .body("$", hasEntry("messageId", null))
                .body("revision", equalTo(0))
                .body("decidedAt", notNullValue())
                .body("decision", equalTo("send"));
        asMember().get("/v1/relationships").then().body("items", hasSize(0));
    }

    @Test
    void aDraftThatCorrectsHerAndLeavesHerQuestionIsWarnedOfAndNotHeld() {
        log.registered("Parissa", "parissa@example.org")
                .wrote("Thanks for the invitation! Is there a time this week to talk live?")
                .publish();
        relationship();

        ValidatableResponse checked = asMember()
                .body(
                        "{\"contact\":{\"id\":\"" + log.contactId
                                + "\"},\"channel\":\"email\",\"automated\":false,\"body\":\"Your grammar is wrong in the first line.\"}")
                .post("/v1/checks")
                .then();

        checked.statusCode(200)
                .body("decision", equalTo("send"))
                .body("findings.code", equalTo(List.of("ignores_open_question", "corrects_contact")))
                .body("findings.severity", everyItem(equalTo("warn")))
                .body("questions.fitsConversation.answer", equalTo("no"));
    }

    @Test
    void aStrangerWithTheNameOfSomebodyWhomWeCalledMayBeHer() {
        log.registered("Parissa Shahzad", "parissa@example.org")
                .called(Instant.now().minus(Duration.ofHours(2)))
                .publish();
        relationship();

        asMember()
                .body(
                        "{\"contact\":{\"channel\":\"x\",\"address\":\"parissa_shahzad\",\"displayName\":\"P. Shahzad\"},\"channel\":\"x\",\"body\":\"The maps are ready.\"}")
                .post("/v1/checks")
                .then()
                .statusCode(200)
                .body("contactId", nullValue())
                .body("decision", equalTo("hold"))
                .body("findings.code", equalTo(List.of("possibly_same_person")))
                .body("findings[0].evidence.contactId", hasItem(log.contactId.toString()));
    }
}
