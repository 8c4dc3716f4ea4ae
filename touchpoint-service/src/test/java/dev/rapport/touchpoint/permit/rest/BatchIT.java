package dev.rapport.touchpoint.permit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchIT extends SenderUnderTest {
    private static final String BATCH = "/v1/outbound-messages/batch";
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void eachIsAnsweredByItselfInOrder() {
        String known = ref(knownContact());

        batch(
                        message(known, ""),
                        message(known, ", \"colour\": 1"),
                        "7",
                        message(ref(UUID.randomUUID()), ""),
                        message("{\"channel\": \"email\", \"address\": \"busy@example.org\"}", ""),
                        message(somebody(), ", \"body\": \"\\u0000\"".replace("body", "subject")),
                        message(somebody(), ""))
                .statusCode(200)
                .body("items.status", contains(202, 400, 400, 422, 503, 400, 202))
                .body("items[0].message.status", is("pending"))
                .body("items[0].problem", nullValue())
                .body("items[1].problem.errors.field", contains("colour"))
                .body("items[1].message", nullValue())
                .body("items[2].problem.errors.field", contains("body"))
                .body("items[3].problem.code", is("unknown_contact"))
                .body("items[5].problem.errors.field", contains("subject"))
                .body("items[6].message.address", notNullValue());

        assertThat(rows("outbound_message")).isEqualTo(2);
        assertThat(said(2)).containsExactly("proposed", "proposed");
    }

    @Test
    void whatIsNoBatchIsRefusedAsAWhole() {
        String one = message(somebody(), "");

        problem(batch(Collections.nCopies(1_001, one).toArray(String[]::new)), 400, "invalid_request")
                .body("errors.field", hasItem("messages"));
        problem(batch(), 400, "invalid_request").body("errors.field", hasItem("messages"));
        problem(asAutomation().body("{}").post(BATCH).then(), 400, "invalid_request")
                .body("errors.field", hasItem("messages"));
        problem(asAutomation().body("{\"messages\": {}}").post(BATCH).then(), 400, "invalid_request")
                .body("errors.field", hasItem("messages"));
        problem(asAutomation().body("[" + one + "]").post(BATCH).then(), 400, "invalid_request");
        problem(
                asAutomation()
                        .header("Idempotency-Key", "a b")
                        .body(body(one))
                        .post(BATCH)
                        .then(),
                400,
                "invalid_request");

        assertNothingHappened();
    }

    @Test
    void repeatedUnderItsKeyAfterHalfOfItIsDoneItProposesNoneTwice() {
        String key = UUID.randomUUID().toString();
        String known = ref(knownContact());
        String[] all = {message(known, ""), message(somebody(), ""), message(somebody(), ""), message(known, "")};
        List<String> half = keyed(key, all[0], all[1]).extract().path("items.message.id");

        List<String> ids = keyed(key, all)
                .body("items.status", everyItem(is(202)))
                .extract()
                .path("items.message.id");

        assertThat(ids).hasSize(4).doesNotHaveDuplicates().startsWith(half.toArray(String[]::new));
        keyed(key, all).body("items.message.id", is(ids));
        keyed(key, all[1], all[1])
                .body("items.status", contains(422, 202))
                .body("items[0].problem.code", is("idempotency_key_reused"));
        assertThat(rows("outbound_message")).isEqualTo(4);
    }

    @Test
    void thoseThatAreClearedWhileTheCallerWaitsGoAndGoAgainUnderTheSameKey() {
        UUID parissa = knownContact();
        UUID noor = knownContact();
        String key = UUID.randomUUID().toString();
        String both = body(message(ref(parissa), ""), message(ref(noor), ""));
        var call = meanwhile(
                asAutomation()
                        .header("Prefer", "wait=30")
                        .header("Idempotency-Key", key)
                        .body(both),
                BATCH + "?permit=true");

        advisor(parissa).clears(1);
        advisor(noor).refuses(1);

        call.orTimeout(30, TimeUnit.SECONDS)
                .join()
                .statusCode(200)
                .header("Preference-Applied", "wait=30")
                .body("items.status", contains(200, 200))
                .body("items.message.go", contains(true, false))
                .body("items.message.status", contains("permitted", "refused"));
        asAutomation()
                .header("Idempotency-Key", key)
                .body(both)
                .post(BATCH + "?permit=true")
                .then()
                .body("items.message.go", contains(true, false));
        asAutomation().body(both).post(BATCH + "?permit=true").then().body("items.message.go", not(hasItem(true)));
    }

    @Test
    void thePatienceIsForAllTogether() {
        String known = ref(knownContact());
        String[] twenty = Collections.nCopies(20, message(known, "")).toArray(String[]::new);

        ValidatableResponse answer = asAutomation()
                .header("Prefer", "wait=1")
                .body(body(twenty))
                .post(BATCH)
                .then();

        answer.body("items", hasSize(20)).body("items.status", everyItem(is(202)));
        assertThat(answer.extract().time()).isLessThan(15_000L);
    }

    @Test
    void theSameMessageTwiceInACampaignIsOne() {
        String one = message(somebody(), ", \"campaign\": \"spring\"");

        List<String> ids = batch(Collections.nCopies(10, one).toArray(String[]::new))
                .body("items.message.status", everyItem(is("pending")))
                .extract()
                .path("items.message.id");

        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(rows("outbound_message")).isEqualTo(1);
    }

    private ValidatableResponse batch(String... messages) {
        return asAutomation().body(body(messages)).post(BATCH).then();
    }

    private ValidatableResponse keyed(String key, String... messages) {
        return asAutomation()
                .header("Idempotency-Key", key)
                .body(body(messages))
                .post(BATCH)
                .then()
                .statusCode(200);
    }

    private static String body(String... messages) {
        return "{\"messages\": [" + String.join(",", messages) + "]}";
    }

    /** The advisor, for the one message that this contact gets. */
    private Advisor advisor(UUID contact) {
        UUID id = await().atMost(LONG)
                .until(
                        () -> database.withHandle(handle -> handle.createQuery(
                                        "select id from outbound_message where workspace = ? and contact_id = ?")
                                .bind(0, workspace)
                                .bind(1, contact)
                                .mapTo(UUID.class)
                                .list()),
                        found -> found.size() == 1)
                .getFirst();
        return new Advisor(workspace, contact, id, this::asAutomation);
    }
}
