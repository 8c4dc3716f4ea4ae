package dev.rapport.touchpoint.permit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposalIT extends SenderUnderTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void aProposalIsTakenInAndWaitsForItsVerdict() {
        UUID contact = knownContact();

        asAutomation()
                .body(message(ref(contact), ", \"campaign\": \"spring\", \"category\": \"greeting\""))
                .post("/v1/outbound-messages")
                .then()
                .statusCode(202)
                .body("status", is("pending"))
                .body("go", is(false))
                .body("automated", is(true))
                .body("category", is("greeting"))
                .body("contactId", is(contact.toString()))
                .body("address", notNullValue())
                .body("verdict", nullValue())
                .body("revision", is(0));

        assertThat(said(1)).containsExactly("proposed");
    }

    @Test
    void whoPrefersToWaitIsAnsweredWithTheVerdict() {
        UUID contact = knownContact();
        var call = meanwhile(
                asAutomation().header("Prefer", "wait=30").body(message(ref(contact), "")), "/v1/outbound-messages");

        onlyMessage(contact).holds(1);

        assertThat(call)
                .succeedsWithin(LONG)
                .satisfies(answer -> answer.statusCode(200)
                        .header("Preference-Applied", "wait=30")
                        .body("status", is("held"))
                        .body("go", is(false))
                        .body("why", is("You spoke by phone."))
                        .body("verdict.decision", is("hold")));
    }

    @Test
    void withoutAVerdictTheAnswerIsThatItWaits() {
        asAutomation()
                .header("Prefer", "wait=1")
                .body(message(ref(knownContact()), ""))
                .post("/v1/outbound-messages")
                .then()
                .statusCode(202)
                .header("Preference-Applied", "wait=1")
                .body("status", is("pending"));
    }

    @Test
    void withThePermitInTheSameCallTheSenderIsToldToGoAndToldAgainUnderTheSameKey() {
        UUID contact = knownContact();
        String key = UUID.randomUUID().toString();
        var call = meanwhile(
                asAutomation()
                        .header("Prefer", "wait=30")
                        .header("Idempotency-Key", key)
                        .body(message(ref(contact), "")),
                "/v1/outbound-messages?permit=true");
        onlyMessage(contact).clears(1);
        String id = call.orTimeout(20, TimeUnit.SECONDS)
                .join()
                .statusCode(200)
                .body("go", is(true))
                .body("status", is("permitted"))
                .body("body", is("Thank you for following me."))
                .body("why", is("Nothing speaks against it."))
                .extract()
                .path("id");

        ValidatableResponse again = asAutomation()
                .header("Idempotency-Key", key)
                .body(message(ref(contact), ""))
                .post("/v1/outbound-messages?permit=true")
                .then();

        again.statusCode(200).body("id", is(id)).body("go", is(true));
        assertThat(said(3)).containsExactly("proposed", "cleared", "permitted");
        asMember()
                .get("/v1/timelines/" + contact)
                .then()
                .body("items.kind", contains("outbound_message", "meeting"))
                .body("items[0].sequence", is(2));
    }

    @Test
    void theSameKeyAtOnceIsOneMessage() throws Exception {
        UUID contact = knownContact();
        String key = UUID.randomUUID().toString();
        Callable<String> call = () -> asAutomation()
                .header("Idempotency-Key", key)
                .body(message(ref(contact), ""))
                .post("/v1/outbound-messages")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        List<String> ids;
        try (var pool = Executors.newFixedThreadPool(6)) {
            ids = pool.invokeAll(Collections.nCopies(6, call)).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }

        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(rows("outbound_message")).isEqualTo(1);
        problem(
                asAutomation()
                        .header("Idempotency-Key", key)
                        .body(message(ref(contact), ", \"campaign\": \"other\""))
                        .post("/v1/outbound-messages")
                        .then(),
                422,
                "idempotency_key_reused");
    }

    /** The advisor, for the message that is being proposed right now. */
    private Advisor onlyMessage(UUID contact) {
        List<UUID> ids = await().atMost(LONG)
                .until(
                        () -> database.withHandle(
                                handle -> handle.createQuery("select id from outbound_message where workspace = ?")
                                        .bind(0, workspace)
                                        .mapTo(UUID.class)
                                        .list()),
                        found -> found.size() == 1);
        return new Advisor(workspace, contact, ids.getFirst(), this::asAutomation);
    }
}
