package dev.rapport.touchpoint.commitment.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommitmentIT extends ServiceUnderTest {
    private static final String LATER = "2199-05-05T12:00:00Z";
    private static final String PASSED = "2026-05-05T12:00:00Z";

    @Test
    void aPromiseIsReadBackAsItWasTold() {
        String path = promised(LATER);

        asAutomation()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("owedBy", is("us"))
                .body("what", is("The name of an editor"))
                .body("dueAt", is(LATER))
                .body("status", is("open"))
                .body("settledAt", nullValue())
                .body("contacts.sequence", contains(1));
        assertThat(Broker.said(workspace, 1)).containsExactly("commitment.made");
    }

    @Test
    void aPromiseIsKeptOnceHoweverOftenItIsSaid() {
        String path = promised(LATER);

        asMember()
                .body("{\"occurredAt\": \"2026-05-04T09:00:00Z\"}")
                .post(path + "/kept")
                .then()
                .statusCode(200)
                .body("status", is("kept"))
                .body("settledAt", is("2026-05-04T09:00:00Z"))
                .body("version", is(2));
        as("recorder")
                .post(path + "/kept")
                .then()
                .statusCode(200)
                .body("settledAt", is("2026-05-04T09:00:00Z"))
                .body("version", is(2));

        assertThat(Broker.said(workspace, 2)).containsExactly("commitment.made", "commitment.kept");
    }

    @Test
    void aPromiseThatManySayIsKeptAtOnceIsKeptOnce() throws Exception {
        String path = promised(LATER);
        Callable<Integer> call = () -> asMember().post(path + "/kept").statusCode();

        List<Integer> answers;
        try (var pool = Executors.newFixedThreadPool(6)) {
            answers = pool.invokeAll(Collections.nCopies(6, call)).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }

        assertThat(answers).containsOnly(200);
        assertThat(Broker.said(workspace, 2)).containsExactly("commitment.made", "commitment.kept");
    }

    @Test
    void timeBreaksAPromiseOnceAndItIsKeptLate() {
        String path = promised(PASSED);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> asMember().get(path).then().body("status", is("broken")));

        asMember().post(path + "/kept").then().statusCode(200).body("status", is("kept"));

        assertThat(Broker.said(workspace, 3))
                .containsExactly("commitment.made", "commitment.broken", "commitment.kept");
    }

    @Test
    void aLaterDateOpensABrokenPromiseAgain() {
        String path = promised(PASSED);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> asMember()
                        .get(path)
                        .then()
                        .body("settledAt", is(PASSED))
                        .body("version", is(2)));

        asMember()
                .header("If-Match", "\"2\"")
                .body("{\"dueAt\": \"" + LATER + "\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("status", is("open"))
                .body("settledAt", nullValue());

        assertThat(Broker.said(workspace, 3))
                .containsExactly("commitment.made", "commitment.broken", "commitment.made");
    }

    @Test
    void whatWasSaidToBeKeptIsTakenBack() {
        String path = promised(LATER);
        asMember().post(path + "/kept").then().statusCode(200);

        asMember().body("{\"what\": \"Her name\"}").patch(path).then().body("status", is("kept"));
        asMember()
                .body("{\"status\": \"open\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("what", is("Her name"))
                .body("status", is("open"))
                .body("settledAt", nullValue());

        assertThat(Broker.said(workspace, 4))
                .containsExactly("commitment.made", "commitment.kept", "touch.corrected", "commitment.made");
    }

    @Test
    void aPromiseThatIsGoneIsNoMore() {
        String path = promised(LATER);
        asMember().delete(path).then().statusCode(204);

        problem(asMember().post(path + "/kept").then(), 404, "not_found");
        problem(asMember().get(path).then(), 404, "not_found");
        problem(
                asMember()
                        .post("/v1/commitments/" + UUID.randomUUID() + "/kept")
                        .then(),
                404,
                "not_found");
        assertThat(Broker.said(workspace, 2)).containsExactly("commitment.made", "touch.removed");
    }

    @Test
    void aPromiseMayBeToldWhenItIsKeptAlready() {
        asMember()
                .body(commitment(PASSED)
                        .replace("\"owedBy\"", "\"status\": \"kept\", \"settledAt\": \"" + PASSED + "\", \"owedBy\""))
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .body("status", is("kept"))
                .body("settledAt", is(PASSED));

        assertThat(Broker.said(workspace, 1)).containsExactly("commitment.kept");
    }

    @Test
    void keptTomorrowIsNotKept() {
        String path = promised(LATER);

        problem(
                        asMember()
                                .body("{\"occurredAt\": \"2199-01-01T00:00:00Z\"}")
                                .post(path + "/kept")
                                .then(),
                        400,
                        "invalid_request")
                .body("errors[0].field", is("occurredAt"));
        problem(asMember().body("{\"when\": 1}").post(path + "/kept").then(), 400, "invalid_request")
                .body("errors[0].field", is("when"));
        problem(
                        asMember()
                                .body("{\"settledAt\": \"2026-01-01T00:00:00Z\"}")
                                .patch(path)
                                .then(),
                        400,
                        "invalid_request")
                .body("errors[0].field", is("settledAt"));
        problem(asAutomation().post(path + "/kept").then(), 403, "forbidden");
        asMember().get(path).then().body("version", is(1));
    }

    @Test
    void theSameKeyIsOnePromise() {
        String body = commitment(LATER).replaceFirst("\\{\"channel.*?}", ref(knownContact()));
        String first = keyed(body);

        String again = keyed(body);

        assertThat(again).isEqualTo(first);
        assertThat(Broker.said(workspace, 2)).containsExactly("meeting.held", "commitment.made");
    }

    private String keyed(String body) {
        return asMember()
                .header("Idempotency-Key", "k")
                .body(body)
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .asString();
    }

    /** @return where it lives */
    private String promised(String dueAt) {
        return asMember()
                .body(commitment(dueAt))
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String commitment(String dueAt) {
        return """
                {"contact": %s, "owedBy": "us", "what": "The name of an editor", "dueAt": "%s"}""".formatted(somebody(), dueAt);
    }
}
