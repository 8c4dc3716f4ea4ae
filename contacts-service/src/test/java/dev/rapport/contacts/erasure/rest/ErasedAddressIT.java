package dev.rapport.contacts.erasure.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.rapport.contracts.ContactEvent.ConsentChanged;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.people.Consent;
import dev.rapport.messaging.Envelope;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What an address answers whose owner was erased, until a person registers her anew. */
@QuarkusTest
class ErasedAddressIT extends ErasureUnderTest {

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
                        """.formatted(name, email).getBytes(StandardCharsets.UTF_8))
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

        String anew = registered("Parissa", identity("email", email.toUpperCase(Locale.ROOT)));

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
}
