package dev.rapport.contacts.erasure.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.ContactEvent.ContactErased;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.Envelope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nothing of an erased person is left, and every call on her says so. */
@QuarkusTest
class ErasureIT extends ErasureUnderTest {

    @Test
    void nothingOfHerIsLeftInAnyTableAndItIsSaidToAll() {
        String parissa = everywhere();
        assertThat(traces()).isNotEmpty();

        erase(parissa).statusCode(202);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tables.waiting(workspace)).isZero());
        assertThat(traces()).isEmpty();
        Envelope<ContactEvent> last = log.contactEvents(Topics.CONNECTIONS, workspace, 1).stream()
                .filter(event -> event.key().equals(workspace + "/" + parissa))
                .reduce((before, after) -> after)
                .orElseThrow();
        assertThat(last.data()).isInstanceOfSatisfying(ContactErased.class, erased -> {
            assertThat(erased.contactId()).hasToString(parissa);
            assertThat(erased.merged()).isEmpty();
        });
    }

    @Test
    void sheCanBeErasedTwiceAndEveryCallOnHerAnswersGone() {
        String parissa = everywhere();
        erase(parissa).statusCode(202);

        ValidatableResponse again = erase(parissa);

        again.statusCode(202);
        String path = "/v1/contacts/" + parissa;
        gone(asMember().get(path).then());
        gone(asMember().get(path + "/consents").then());
        gone(asMember().get(path + "/connections").then());
        gone(as("admin").get(path + "/export").then());
        gone(asMember().body("{\"title\": \"Founder\"}").patch(path).then());
        gone(asMember()
                .body("{\"status\": \"opted_in\"}")
                .put(path + "/consents/email")
                .then());
        gone(asMember()
                .body(identity("x", "nobody_" + unique))
                .post(path + "/identities")
                .then());
        gone(asMember().delete(path + "/identities/" + UUID.randomUUID()).then());
        gone(as("admin")
                .body("{\"duplicateId\": \"" + registered("Bo", "") + "\"}")
                .post(path + "/merge")
                .then());
        gone(as("admin").delete(path + "/merges/" + UUID.randomUUID()).then());
        gone(asMember()
                .body(connection("{\"id\": \"" + parissa + "\"}"))
                .post("/v1/connections")
                .then());
        gone(as("admin")
                .body("{\"duplicateId\": \"" + parissa + "\"}")
                .post("/v1/contacts/" + registered("Bo", "") + "/merge")
                .then());
        gone(asMember()
                .body("{\"a\": \"%s\", \"b\": \"%s\", \"same\": true}".formatted(registered("Bo", ""), parissa))
                .post("/v1/duplicates/decisions")
                .then());
        asMember().get("/v1/contacts?query=" + unique).then().body("items", hasSize(0));
    }

    @Test
    void byTheIdOfADuplicateTheWholePersonIsErased() {
        String parissa = everywhere();
        String handle = registered("pk" + unique, identity("x", "pk_" + unique));
        as("admin").body("{\"duplicateId\": \"" + handle + "\"}").post("/v1/contacts/" + parissa + "/merge");

        erase(handle).statusCode(202);

        assertThat(traces()).isEmpty();
        for (String id : List.of(parissa, handle)) {
            gone(asMember().get("/v1/contacts/" + id).then());
        }
        assertThat(log.contactEvents(Topics.CONNECTIONS, workspace, 1).stream()
                        .map(Envelope::data)
                        .filter(event -> event instanceof ContactErased erased
                                && erased.contactId().toString().equals(parissa)))
                .singleElement()
                .satisfies(event -> assertThat(((ContactErased) event).all())
                        .extracting(UUID::toString)
                        .containsExactly(parissa, handle));
        gone(as("automation")
                .body("{\"channel\": \"x\", \"address\": \"pk_%s\", \"register\": true}".formatted(unique))
                .post("/v1/contacts/resolve")
                .then());
    }

    @Test
    void onlyAnAdminErasesAndExports() {
        String parissa = registered("Parissa", "");

        for (String role : List.of("member", "automation", "recorder")) {
            as(role).delete("/v1/contacts/" + parissa).then().statusCode(403);
            as(role).get("/v1/contacts/" + parissa + "/export").then().statusCode(403);
        }

        asOf("w-" + UUID.randomUUID(), "admin")
                .delete("/v1/contacts/" + parissa)
                .then()
                .statusCode(404);
        asMember().get("/v1/contacts/" + parissa).then().statusCode(200);
    }
}
