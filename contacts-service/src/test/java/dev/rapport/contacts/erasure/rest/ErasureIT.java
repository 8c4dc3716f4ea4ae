package dev.rapport.contacts.erasure.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.ContactEvent.ConsentChanged;
import dev.rapport.contracts.ContactEvent.ContactErased;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.model.Consent;
import dev.rapport.messaging.Envelope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureIT extends ServiceUnderTest {
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Parissa Q" + unique;
    private final String email = "parissa-" + unique + "@example.org";
    private final String note = "They met at the harbour " + unique;

    @AfterEach
    void othersAreBack() {
        OtherServicesFake.away = false;
    }

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
    void whatNamesHerAddressIsRefusedAndStoresNothing() {
        erase(everywhere()).statusCode(202);
        String bo = registered("Bo", "");
        long rows = tables.rows(workspace);

        for (String role : List.of("automation", "recorder", "member", "admin")) {
            gone(as(role).body(resolve()).post("/v1/contacts/resolve").then());
        }
        gone(asMember()
                .body(connection(identity("email", email)))
                .post("/v1/connections")
                .then());
        gone(asMember()
                .body(identity("email", email))
                .post("/v1/contacts/" + bo + "/identities")
                .then());
        gone(asMember()
                .body("{\"identities\": [" + identity("email", email) + "]}")
                .patch("/v1/contacts/" + bo)
                .then());
        as("automation")
                .body("{\"contacts\": [%s, {\"channel\": \"x\", \"address\": \"nobody\"}]}".formatted(resolve()))
                .post("/v1/contacts/resolve/batch")
                .then()
                .statusCode(200)
                .body("items.status", contains(410, 404));
        assertThat(tables.rows(workspace)).isEqualTo(rows);
        assertThat(traces()).isEmpty();
    }

    @Test
    void anImportRowThatNamesHerIsRejectedAndStoresNothing() {
        erase(everywhere()).statusCode(202);

        String job = asMember()
                .contentType("multipart/form-data")
                .multiPart("file", "people.vcf", """
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:%s
                        EMAIL:%s
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:Noor
                        EMAIL:noor@example.org
                        END:VCARD
                        """.formatted(name, email)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/contact-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asMember()
                        .get("/v1/contact-imports/" + job)
                        .then()
                        .body("status", is("done"))
                        .body("accepted", is(1))
                        .body("rejected.reason", contains("is somebody who was erased")));
        assertThat(traces()).isEmpty();
    }

    @Test
    void sheIsRegisteredAnewByAPersonAndStaysOptedOut() {
        String before = everywhere();
        asMember().body("{\"status\": \"opted_out\"}").put("/v1/contacts/" + before + "/consents/all");
        erase(before).statusCode(202);

        String anew = registered("Parissa", identity("email", email.toUpperCase(java.util.Locale.ROOT)));

        assertThat(anew).isNotEqualTo(before);
        asMember()
                .get("/v1/contacts/" + anew + "/consents")
                .then()
                .body("items.channel", contains("all"))
                .body("items.status", contains("opted_out"));
        await().untilAsserted(() -> assertThat(log.contactEvents(Topics.CONNECTIONS, workspace, 1))
                .extracting(Envelope::data)
                .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(ConsentChanged.class, changed -> {
                    assertThat(changed.contactId()).hasToString(anew);
                    assertThat(changed.consent().status()).isEqualTo(Consent.Status.OPTED_OUT);
                })));
        as("automation").body(resolve()).post("/v1/contacts/resolve").then().body("id", is(anew));
        gone(asMember().get("/v1/contacts/" + before).then());
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
    void anExportHasAllThatErasingWouldDelete() {
        String parissa = everywhere();

        ValidatableResponse export =
                as("admin").get("/v1/contacts/" + parissa + "/export").then();

        export.statusCode(200)
                .body("contactId", is(parissa))
                .body("contacts.contacts.displayName", contains(name))
                .body("contacts.identities.address", hasItems(email))
                .body("contacts.connections.note", contains(note))
                .body("contacts.consentsSaid.source", contains("said so at the harbour " + unique))
                .body("touchpoint.asked.path", contains("/v1/admin/touchpoint/exports/" + parissa))
                .body("advisor.asked.path", contains("/v1/admin/advisor/exports/" + parissa));
    }

    @Test
    void anExportIsWholeOrNotAtAll() {
        String parissa = everywhere();
        OtherServicesFake.away = true;

        ValidatableResponse export =
                as("admin").get("/v1/contacts/" + parissa + "/export").then();

        export.statusCode(503).header("Retry-After", "2").body("code", is("unavailable"));
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

    /** Somebody with something in every table that can hold something of her. */
    private String everywhere() {
        String parissa = asMember()
                .header("Idempotency-Key", "register-" + unique)
                .body("""
                        {"displayName": "%s", "identities": [%s, %s], "company": "Harbour %s", "tags": ["t%s"], "needs": ["n%s"]}""".formatted(
                        name, identity("email", email), identity("x", "parissa_" + unique), unique, unique, unique))
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asMember()
                .body(connection("{\"id\": \"" + parissa + "\"}"))
                .post("/v1/connections")
                .then()
                .statusCode(201);
        asMember()
                .body("{\"status\": \"opted_in\", \"source\": \"said so at the harbour " + unique + "\"}")
                .put("/v1/contacts/" + parissa + "/consents/email")
                .then()
                .statusCode(200);
        String other = registered(name, "");
        as("member")
                .body("{\"a\": \"%s\", \"b\": \"%s\", \"same\": false}".formatted(parissa, other))
                .post("/v1/duplicates/decisions")
                .then()
                .statusCode(200);
        as("admin").delete("/v1/contacts/" + other).then().statusCode(202);
        return parissa;
    }

    private String connection(String contact) {
        return """
                {"contact": %s, "channel": "linkedin", "initiatedBy": "them", "status": "accepted", "note": "%s"}""".formatted(contact, note);
    }

    private static String identity(String channel, String address) {
        return "{\"channel\": \"%s\", \"address\": \"%s\"}".formatted(channel, address);
    }

    private String resolve() {
        return "{\"channel\": \"email\", \"address\": \"%s\", \"register\": true}".formatted(email);
    }

    private ValidatableResponse erase(String id) {
        return as("admin").delete("/v1/contacts/" + id).then();
    }

    private List<String> traces() {
        return tables.traces(workspace, List.of(name, email, note, unique));
    }

    private static void gone(ValidatableResponse answer) {
        answer.statusCode(410).contentType("application/problem+json").body("code", is("erased"));
    }
}
