package dev.rapport.contacts.contact.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contacts.Together;
import dev.rapport.contracts.ContactEvent.ContactChanged;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.ContactEvent.IdentityAdded;
import dev.rapport.contracts.ContactEvent.IdentityRemoved;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.Envelope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** PATCH: what it leaves out stays, and nobody's change is lost. */
@QuarkusTest
class ContactChangeIT extends ServiceUnderTest {

    @Test
    void whatAPatchNamesChangesAndTheRestStays() {
        String ana = ana();

        Response answer = patch(ana, """
                {"company": "Lima & Daughters", "title": null, "tags": ["customer", "speaker"]}""");

        answer.then()
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("displayName", is("Ana Lima"))
                .body("company", is("Lima & Daughters"))
                .body("title", nullValue())
                .body("tags", contains("customer", "speaker"))
                .body("identities.address", contains("ana"))
                .body("version", is(2));
        assertThat(get(ana).asString()).isEqualTo(answer.asString());
        assertThat(log.contactEvents(Topics.CONNECTIONS, workspace, 2).getLast().data())
                .isEqualTo(new ContactChanged(
                        UUID.fromString(ana),
                        "Ana Lima",
                        "Europe/Lisbon",
                        List.of("customer", "speaker"),
                        "Lima & Daughters",
                        null));
    }

    @Test
    void identitiesAreReplacedAsAListAndThoseThatStayKeepTheirIds() {
        String ana = ana();
        String kept = get(ana).path("identities[0].id");

        patch(ana, """
                {"identities": [{"channel": "email", "address": "Ana@Example.org"}, {"channel": "x", "address": "@ANA"}]}""")
                .then()
                .statusCode(200)
                .body("identities.id[0]", is(kept))
                .body("identities.address", contains("ana", "ana@example.org"));
        patch(ana, "{\"identities\": [{\"channel\": \"email\", \"address\": \"ana@example.org\"}]}")
                .then()
                .body("identities.address", contains("ana@example.org"));

        assertThat(log.contactEvents(Topics.CONNECTIONS, workspace, 3).stream()
                        .map(Envelope::data)
                        .map(Object::getClass)
                        .toList())
                .isEqualTo(List.of(ContactRegistered.class, IdentityAdded.class, IdentityRemoved.class));
    }

    @Test
    void anAddressOfSomebodyElseIsRefusedWithItsOwnerAndNothingIsChanged() {
        String ana = ana();
        String bo = registered("Bo", "");

        patch(bo, """
                {"displayName": "Bo Berg", "identities": [{"channel": "x", "address": "bo"}, {"channel": "x", "address": "ana"}]}""")
                .then()
                .statusCode(409)
                .body("code", is("identity_taken"))
                .body("ownerId", is(ana))
                .body("errors.field", contains("identities[1].address"));

        get(bo).then().body("displayName", is("Bo")).body("version", is(1));
        assertThat(tables.seen("identity", workspace)).isOne();
    }

    @Test
    void aPatchThatMeansAnotherVersionIsRefused() {
        String ana = ana();
        String seen = get(ana).header("ETag");
        asMember()
                .body("{\"channel\": \"email\", \"address\": \"ana@example.org\"}")
                .post("/v1/contacts/{id}/identities", ana)
                .then()
                .statusCode(201);

        asMember()
                .header("If-Match", seen)
                .body("{\"company\": \"Elsewhere\"}")
                .patch("/v1/contacts/{id}", ana)
                .then()
                .statusCode(412)
                .body("code", is("version_moved"));

        assertThat(get(ana).header("ETag")).isEqualTo("\"2\"");
        get(ana).then().body("company", is("Lima Ltd"));
    }

    @Test
    void theSameAgainIsNoNewVersionAndIsNotSaid() {
        String ana = ana();

        patch(ana, "{\"company\": \"Lima Ltd\"}").then().statusCode(200).body("version", is(1));

        registered("Bo", "");
        assertThat(log.waitFor(Topics.CONNECTIONS, workspace, 2)).hasSize(2);
    }

    @Test
    void ofManyWhoMeanTheSameVersionOneSucceeds() throws Exception {
        String ana = ana();
        String seen = get(ana).header("ETag");

        List<Response> answers = Together.call(
                8,
                caller -> asMember()
                        .header("If-Match", seen)
                        .body("{\"title\": \"Title %d\"}".formatted(caller))
                        .patch("/v1/contacts/{id}", ana));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
        String winner = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .findFirst()
                .orElseThrow()
                .path("title");
        get(ana).then().body("title", is(winner)).body("version", is(2));
    }

    @Test
    void whoeverAddsAtTheSameTimeTakesNothingFromTheOthers() throws Exception {
        String ana = ana();

        List<Response> answers = Together.call(
                8,
                caller -> caller % 2 == 0
                        ? patch(ana, caller == 0 ? "{\"company\": \"New\"}" : "{\"title\": \"Title " + caller + "\"}")
                        : asMember()
                                .body("{\"channel\": \"x\", \"address\": \"ana%d\"}".formatted(caller))
                                .post("/v1/contacts/{id}/identities", ana));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
        get(ana).then()
                .body("company", is("New"))
                .body("identities.address", containsInAnyOrder("ana", "ana1", "ana3", "ana5", "ana7"))
                .body("version", is(9));
    }

    @Test
    void aWrongPatchIsRefusedNamingTheField() {
        String ana = ana();

        patch(ana, "{\"displayName\": null}").then().statusCode(400).body("errors.field", contains("displayName"));
        patch(ana, "{\"company\": \" \"}").then().statusCode(400).body("errors.field", contains("company"));
        patch(ana, "{\"employer\": \"Lima\"}").then().statusCode(400).body("errors.field", contains("employer"));
        patch(UUID.randomUUID().toString(), "{\"company\": \"Lima\"}").then().statusCode(404);
        get(ana).then().body("version", is(1));
    }

    private String ana() {
        return asMember()
                .body("""
                        {"displayName": "Ana Lima", "timeZone": "Europe/Lisbon", "company": "Lima Ltd", "title": "Founder",
                         "tags": ["speaker"], "identities": [{"channel": "x", "address": "ana"}]}""")
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response get(String id) {
        return asMember().get("/v1/contacts/{id}", id);
    }

    private Response patch(String id, String body) {
        return asMember().body(body).patch("/v1/contacts/{id}", id);
    }
}
