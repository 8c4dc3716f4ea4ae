package dev.rapport.contacts.duplicate.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contracts.ContactEvent.ContactToldApart;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.Envelope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicateResourceIT extends ServiceUnderTest {

    @Test
    void whatIsExactIsOfferedFirstEachWithScoreAndReason() {
        registered("Parissa Kermani", email("pk@one.example"));
        registered("Kermani, Parissa", email("parissa@two.example"));
        registered("Bo", email("bo.lind@gmail.com"));
        registered("B. Lind", email("bolind+list@gmail.com"));
        registered("Cleo", "");

        List<String> because = offered(2);

        assertThat(because).hasSize(2);
        asMember()
                .get("/v1/duplicates?limit=1")
                .then()
                .body("items.exact", contains(true))
                .body(
                        "items[0].reason",
                        is("Both write from one mailbox: Gmail passes over dots and what follows a plus."
                                + " They use the same handle."));
        String cursor =
                asMember().get("/v1/duplicates?limit=1").then().extract().path("nextCursor");
        asMember()
                .get("/v1/duplicates?limit=1&cursor=" + cursor)
                .then()
                .body("items.exact", contains(false))
                .body("items[0].because", contains("same_name"))
                .body("items[0].score", is(0.8f));
    }

    @Test
    void anAddressThatIsAddedLaterIsComparedToo() {
        String ana = registered("Ana", "");
        registered("A. L.", email("ana.lima.lisboa@gmail.com"));

        asMember()
                .body(email("analimalisboa@gmail.com"))
                .post("/v1/contacts/{id}/identities", ana)
                .then()
                .statusCode(201);

        offered(1);
    }

    @Test
    void theSameAreMergedIntoWhoIsKnownForLonger() {
        String parissa = registered("Parissa Kermani", "");
        String again = registered("Parissa Kermani", "");
        offered(1);

        decide(again, parissa, true).statusCode(200).body("survivorId", is(parissa));

        asMember().get("/v1/contacts/" + again).then().body("id", is(parissa));
        asMember().get("/v1/duplicates").then().body("items", empty());
        decide(again, parissa, true).statusCode(200).body("survivorId", is(parissa));
        decide(again, parissa, false).statusCode(409).body("code", is("already_merged"));
    }

    @Test
    void whoIsNotTheSameIsRememberedAndSaidOfBothOnce() {
        String parissa = registered("Parissa Kermani", "");
        String another = registered("Parissa Kermani", "");
        offered(1);

        decide(parissa, another, false).statusCode(200).body("same", is(false));

        decide(another, parissa, false).statusCode(200);
        asMember().get("/v1/duplicates").then().body("items", empty());
        assertThat(log.contactEvents(Topics.CONNECTIONS, workspace, 4))
                .extracting(Envelope::data)
                .filteredOn(ContactToldApart.class::isInstance)
                .extracting(event -> event.contactId().toString())
                .containsExactlyInAnyOrder(parissa, another);
    }

    @Test
    void badDecisionsNameTheirField() {
        String ana = registered("Ana", "");

        decide(ana, ana, true).statusCode(400).body("errors.field", contains("b"));
        decide(ana, "0191d5a0-0000-7000-8000-000000000000", true)
                .statusCode(422)
                .body("errors.field", contains("b"));
        asMember()
                .body("""
                        {"a": "%s", "b": "%s"}""".formatted(ana, ana))
                .post("/v1/duplicates/decisions")
                .then()
                .statusCode(400)
                .body("errors.field", contains("same"));
        asMember().get("/v1/duplicates?cursor=zzz").then().statusCode(400);
        as("automation").get("/v1/duplicates").then().statusCode(403);
    }

    private List<String> offered(int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> asMember()
                                .get("/v1/duplicates")
                                .then()
                                .statusCode(200)
                                .extract()
                                .<List<String>>path("items.reason"),
                        found -> found.size() == count);
    }

    private ValidatableResponse decide(String a, String b, boolean same) {
        return asMember()
                .body("""
                        {"a": "%s", "b": "%s", "same": %s}""".formatted(a, b, same))
                .post("/v1/duplicates/decisions")
                .then();
    }

    private static String email(String address) {
        return """
                {"channel": "email", "address": "%s"}""".formatted(address);
    }
}
