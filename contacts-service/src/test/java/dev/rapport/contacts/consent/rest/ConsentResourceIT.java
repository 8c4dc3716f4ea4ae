package dev.rapport.contacts.consent.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contracts.ContactEvent.ConsentChanged;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Consent;
import dev.rapport.messaging.Envelope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsentResourceIT extends ServiceUnderTest {

    @Test
    void whatTheContactSaidIsKeptPerChannelAndSaid() {
        String ana = registered("Ana", "");

        put(ana, "all", """
                {"status": "opted_out", "source": "a reply"}""")
                .statusCode(200)
                .body("channel", is("all"))
                .body("status", is("opted_out"))
                .body("source", is("a reply"));
        put(ana, "in_person", """
                {"status": "opted_in", "source": "she came by"}""").statusCode(200).body("channel", is("in_person"));
        put(ana, "all", """
                {"status": "opted_in", "source": "the web form"}""").statusCode(200);

        asMember()
                .get("/v1/contacts/{id}/consents", ana)
                .then()
                .statusCode(200)
                .body("items.channel", contains("all", "in_person"))
                .body("items.status", contains("opted_in", "opted_in"));
        asMember()
                .get("/v1/contacts/{id}/consents", ana)
                .then()
                .body("items[0].history.status", contains("opted_in", "opted_out"))
                .body("items[0].history.source", contains("the web form", "a reply"))
                .body("items[0].history.by", contains("ana", "ana"))
                .body("items[1].history.status", contains("opted_in"));
        assertThat(log.contactEvents(Topics.CONNECTIONS, workspace, 4).stream()
                        .map(Envelope::data)
                        .skip(1))
                .allSatisfy(event -> assertThat(event).isInstanceOf(ConsentChanged.class))
                .extracting(event -> ((ConsentChanged) event).consent())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("changedAt")
                .containsExactly(
                        new Consent(null, Consent.Status.OPTED_OUT, "a reply", Instant.EPOCH),
                        new Consent(Channel.IN_PERSON, Consent.Status.OPTED_IN, "she came by", Instant.EPOCH),
                        new Consent(null, Consent.Status.OPTED_IN, "the web form", Instant.EPOCH));
    }

    @Test
    void theSameOnceMoreIsAnsweredAsBeforeAndNotSaidAgain() {
        String ana = registered("Ana", "");
        String first =
                put(ana, "email", "{\"status\": \"opted_out\"}").extract().asString();

        String second =
                put(ana, "email", "{\"status\": \"opted_out\"}").extract().asString();

        assertThat(second).isEqualTo(first);
        registered("Bo", "");
        assertThat(log.waitFor(Topics.CONNECTIONS, workspace, 3)).hasSize(3);
    }

    @Test
    void anOptOutIsTakenBackByAPersonAndStandsAgainOnceItIsSaidAgain() {
        String ana = registered("Ana", "");
        put(ana, "email", "{\"status\": \"opted_out\"}").statusCode(200);
        put(ana, "all", "{\"status\": \"opted_in\"}").statusCode(200);
        put(ana, "email", "{\"status\": \"opted_out\"}").statusCode(200);

        as("automation")
                .body("{\"status\": \"opted_in\", \"source\": \"a list\"}")
                .put("/v1/contacts/{id}/consents/all", ana)
                .then()
                .statusCode(403);
        assertThat(tables.seen("consent_change", workspace)).isEqualTo(3);
        assertThat(log.waitFor(Topics.CONNECTIONS, workspace, 4)).hasSize(4);
    }

    @Test
    void whoIsNotKnownHasNoConsent() {
        put(UUID.randomUUID().toString(), "all", "{\"status\": \"opted_out\"}")
                .statusCode(404)
                .body("code", is("not_found"));
        asMember()
                .get("/v1/contacts/{id}/consents", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", is("not_found"));
    }

    private ValidatableResponse put(String contactId, String channel, String body) {
        return asMember()
                .body(body)
                .put("/v1/contacts/{id}/consents/{channel}", contactId, channel)
                .then();
    }
}
