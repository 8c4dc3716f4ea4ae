package dev.rapport.contacts.contact.resolve.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contacts.Together;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ResolveResourceIT extends ServiceUnderTest {

    @Test
    void anAddressFindsItsOwnerHoweverItIsWritten() {
        String ana = registered("Ana", """
                {"channel": "phone", "address": "+351 912 345 678"}""");

        asMember()
                .body("""
                        {"channel": "whatsapp", "address": "00351912345678"}""")
                .post("/v1/contacts/resolve")
                .then()
                .statusCode(200)
                .body("id", is(ana))
                .body("displayName", is("Ana"));
    }

    @Test
    void anAddressThatNobodyHasIsNotFound() {
        asMember().body("""
                        {"channel": "x", "address": "nobody"}""").post("/v1/contacts/resolve").then().statusCode(404).body("code", is("not_found"));

        assertThat(tables.rows(workspace)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "automation", "recorder", "admin"})
    void anybodyWhoMayNameAContactRegistersAnUnknownAddressWithIt(String role) {
        Response registered = as(role).body("""
                        {"channel": "x", "address": "@Ana", "register": true}""").post("/v1/contacts/resolve");
        registered.then().statusCode(201).body("displayName", is("@Ana")).body("identities.address", contains("ana"));

        as(role).body("""
                        {"channel": "x", "address": "ana", "displayName": "Ana Lima", "register": true}""")
                .post("/v1/contacts/resolve")
                .then()
                .statusCode(200)
                .body("id", is(registered.<String>path("id")))
                .body("displayName", is("@Ana"));
        assertThat(log.contactEvents(Topics.CONNECTIONS, workspace, 1))
                .singleElement()
                .satisfies(event -> assertThat(event.data()).isInstanceOf(ContactRegistered.class));
    }

    @Test
    void manyWhoAskAtOnceGetTheSameNewContact() throws Exception {
        List<Response> answers =
                Together.call(8, caller -> as("automation").body("""
                                {"channel": "email", "address": "ana@example.org", "register": true}""").post("/v1/contacts/resolve"));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(200, 201)
                .containsOnlyOnce(201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("id"))
                .containsOnly(answers.getFirst().<String>path("id"));
        assertThat(log.waitFor(Topics.CONNECTIONS, workspace, 1)).hasSize(1);
    }

    @Test
    void manyAreAnsweredEachAsIfItCameAlone() {
        String ana = registered("Ana", """
                {"channel": "x", "address": "ana"}""");

        Response answered = as("recorder").body("""
                {"contacts": [
                  {"channel": "x", "address": "zoe", "displayName": "Zoe", "register": true},
                  {"channel": "x", "address": "@Ana", "register": true},
                  {"channel": "x", "address": "bo"},
                  {"channel": "x", "address": "zoe", "register": true}]}""").post("/v1/contacts/resolve/batch");

        answered.then()
                .statusCode(200)
                .body("items.status", contains(201, 200, 404, 200))
                .body("items[0].contact.displayName", is("Zoe"))
                .body("items[1].contact.id", is(ana))
                .body("items[2].problem.code", is("not_found"))
                .body("items[3].contact.id", is(answered.<String>path("items[0].contact.id")));
    }

    @Test
    void manyOfWhichOneIsWrongRegisterNobody() {
        asMember()
                .body("""
                {"contacts": [
                  {"channel": "x", "address": "ana", "register": true},
                  {"channel": "email", "address": "no address", "register": true}]}""")
                .post("/v1/contacts/resolve/batch")
                .then()
                .statusCode(400)
                .body("errors.field", contains("contacts[1].address"));

        assertThat(tables.rows(workspace)).isZero();
    }
}
