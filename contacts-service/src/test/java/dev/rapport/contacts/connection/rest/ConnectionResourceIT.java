package dev.rapport.contacts.connection.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contacts.Together;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.ContactEvent.ConnectionRequested;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import dev.rapport.messaging.Envelope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConnectionResourceIT extends ServiceUnderTest {

    @Test
    void aStepIsAnsweredAsItWasRecordedAndSaidWithItsNote() {
        String ana = registered("Ana", "");

        Response answer = asMember().body("""
                        {"contact": {"id": "%s"}, "channel": "linkedin", "initiatedBy": "them", "status": "requested",
                         "note": "We met on Monday.", "occurredAt": "2026-05-01T18:00:00+02:00",
                         "account": " The Brand "}""".formatted(ana)).post("/v1/connections");

        answer.then()
                .statusCode(201)
                .body("contactId", is(ana))
                .body("channel", is("linkedin"))
                .body("initiatedBy", is("them"))
                .body("status", is("requested"))
                .body("note", is("We met on Monday."))
                .body("account", is("The Brand"))
                .body("occurredAt", is("2026-05-01T16:00:00Z"));
        Envelope<ContactEvent> said =
                log.contactEvents(Topics.CONNECTIONS, workspace, 2).getLast();
        assertThat(said.data())
                .isEqualTo(new ConnectionRequested(
                        UUID.fromString(ana),
                        new Connection(
                                UUID.fromString(answer.path("id")),
                                Channel.LINKEDIN,
                                Side.THEM,
                                Connection.Status.REQUESTED,
                                "We met on Monday.",
                                Instant.parse("2026-05-01T16:00:00Z"),
                                "The Brand")));
        assertThat(tables.seen("connection", workspace)).isOne();
    }

    @Test
    void theWholeLifeOfEachLinkIsReadFromItsBeginning() {
        String ana = registered("Ana", "");
        step(ana, "linkedin", "them", "requested", "2026-05-01T16:00:00Z", "");
        step(ana, "x", "us", "followed", "2026-05-02T16:00:00Z", ", \"account\": \"The Brand\"");
        step(ana, "x", "us", "followed", "2026-05-02T17:00:00Z", "");
        // Told late.
        step(
                ana,
                "x",
                "them",
                "followed_back",
                "2026-05-04T16:00:00Z",
                ", \"account\": \"The Brand\", \"note\": \"Hi!\"");
        step(ana, "linkedin", "us", "declined", "2026-05-03T16:00:00Z", "");

        asMember()
                .get("/v1/contacts/{id}/connections", ana)
                .then()
                .statusCode(200)
                .body("items.channel", contains("linkedin", "x", "x"))
                .body("items.account", contains(null, "The Brand", null))
                .body("items.status", contains("declined", "followed_back", "followed"))
                .body("items.connected", contains(false, true, true))
                .body("items.since", contains("2026-05-03T16:00:00Z", "2026-05-04T16:00:00Z", "2026-05-02T17:00:00Z"))
                .body("items[1].steps.status", contains("followed", "followed_back"))
                .body("items[1].steps.initiatedBy", contains("us", "them"))
                .body("items[1].steps[1].note", is("Hi!"));
        asMember()
                .get("/v1/contacts/{id}/connections", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void theSameSourceAgainChangesTheStepInPlaceOfAddingOne() {
        String ana = registered("Ana", "");
        String id = sourced(ana, "requested").statusCode(201).extract().path("id");

        sourced(ana, "accepted").statusCode(200).body("id", is(id)).body("status", is("accepted"));

        asMember()
                .get("/v1/contacts/{id}/connections", ana)
                .then()
                .body("items.size()", is(1))
                .body("items[0].steps.status", contains("accepted"));
        log.contactEvents(Topics.CONNECTIONS, workspace, 3);
    }

    @Test
    void ofManyAtOnceFromOneSourceOneIsAdded() throws Exception {
        String ana = registered("Ana", "");

        Together.call(8, number -> sourced(ana, "requested"));

        assertThat(tables.seen("connection", workspace)).isOne();
    }

    @Test
    void theSourceOfAnotherContactsStepIsRefused() {
        sourced(registered("Ana", ""), "requested").statusCode(201);

        sourced(registered("Bo", ""), "requested").statusCode(422).body("errors.field", contains("source"));
    }

    private ValidatableResponse sourced(String contact, String status) {
        return asMember()
                .body("""
                        {"contact": {"id": "%s"}, "channel": "x", "initiatedBy": "them", "status": "%s",
                         "source": {"system": "crm", "id": "7"}}""".formatted(contact, status))
                .post("/v1/connections")
                .then();
    }

    private void step(String contact, String channel, String by, String status, String at, String more) {
        asMember()
                .body("""
                        {"contact": {"id": "%s"}, "channel": "%s", "initiatedBy": "%s", "status": "%s", "occurredAt": "%s"%s}""".formatted(contact, channel, by, status, at, more))
                .post("/v1/connections")
                .then()
                .statusCode(201);
    }

    @Test
    void anAddressThatNobodyHasIsRegisteredInTheSameStep() {
        Response answer = as("recorder").body("""
                        {"contact": {"channel": "x", "address": "@Ana", "displayName": "Ana Lima"},
                         "channel": "x", "initiatedBy": "us", "status": "followed"}""").post("/v1/connections");

        answer.then().statusCode(201);
        assertThat(Instant.parse(answer.path("occurredAt")))
                .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
        List<Envelope<ContactEvent>> said = log.contactEvents(Topics.CONNECTIONS, workspace, 2);
        assertThat(said)
                .extracting(Envelope::data)
                .first(InstanceOfAssertFactories.type(ContactRegistered.class))
                .satisfies(registered -> {
                    assertThat(registered.contactId()).hasToString(answer.path("contactId"));
                    assertThat(registered.displayName()).isEqualTo("Ana Lima");
                });
    }

    @Test
    void anIdThatNobodyHereHasIsRefusedNamingTheField() {
        asMember()
                .body("""
                        {"contact": {"id": "%s"}, "channel": "x", "initiatedBy": "us", "status": "followed"}""".formatted(UUID.randomUUID()))
                .post("/v1/connections")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", is("unknown_contact"))
                .body("errors.field", contains("contact.id"));

        assertThat(tables.rows(workspace)).isZero();
        assertThat(tables.waiting(workspace)).isZero();
    }
}
