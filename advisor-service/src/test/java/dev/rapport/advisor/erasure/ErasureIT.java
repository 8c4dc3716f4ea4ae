package dev.rapport.advisor.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.advisor.Log;
import dev.rapport.contracts.ContactEvent.ContactErased;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.Worker;
import dev.rapport.testing.AllTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureIT extends AdvisorUnderTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    @Worker
    Jdbi database;

    /** Letters only: digits at the end of a handle are no part of a name. */
    private final String unique = "q"
            + UUID.randomUUID()
                    .toString()
                    .substring(0, 8)
                    .chars()
                    .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16))))
                    .collect(Collectors.joining());

    @Test
    void nothingOfHerIsLeftInAnyTableNorOnTheCompactedTopic() {
        UUID message = everywhere();
        assertThat(traces()).isNotEmpty();

        erase(log);

        await().atMost(SOON).untilAsserted(() -> assertThat(traces()).isEmpty());
        gone(asMember().get("/v1/relationships/{id}", log.contactId).then());
        gone(asMember().get("/v1/relationships/{id}/history", log.contactId).then());
        gone(asMember().get("/v1/reviews/{id}", message).then());
        gone(decide(message, "{\"action\": \"release\", \"revision\": 1}"));
        gone(as(workspace, "admin")
                .get("/v1/admin/advisor/exports/{id}", log.contactId)
                .then());
        gone(asMember()
                .body("{\"contact\": {\"id\": \"%s\"}, \"channel\": \"email\", \"body\": \"Hello\"}"
                        .formatted(log.contactId))
                .post("/v1/checks")
                .then());
        verdicts(message).body("items", hasSize(0));
        asMember().get("/v1/relationships").then().body("items", hasSize(0));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(records(Topics.RELATIONSHIPS, log.contactId))
                        .last()
                        .satisfies(newest -> assertThat(newest.value()).isNull()));
        assertThat(records(Topics.RELATIONSHIPS, log.contactId).stream().filter(told -> told.value() != null))
                .isNotEmpty()
                .allSatisfy(told -> assertThat(new String(told.value(), StandardCharsets.UTF_8))
                        .doesNotContain(unique));
    }

    @Test
    void whatIsToldOfHerLaterIsDroppedAndNobodyIsToldOfHerAgain() {
        everywhere();
        erase(log);
        await().atMost(SOON).untilAsserted(() -> assertThat(traces()).isEmpty());

        log.registered(unique, unique + "@example.org").wrote("Again " + unique);
        log.proposed("Dear " + unique);
        log.numbered(new ContactErased(log.contactId, List.of(), Instant.now()));
        log.publish();
        Log noor = another();
        noor.registered("Noor", "noor@example.org").publish();

        await().atMost(SOON)
                .untilAsserted(() -> asMember()
                        .get("/v1/relationships/{id}", noor.contactId)
                        .then()
                        .statusCode(200));
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        assertThat(traces()).isEmpty();
        gone(asMember().get("/v1/relationships/{id}", log.contactId).then());
        assertThat(records(Topics.RELATIONSHIPS, log.contactId))
                .last()
                .satisfies(newest -> assertThat(newest.value()).isNull());
    }

    @Test
    void whoeverWasTakenForHerIsJudgedAgainAndNamesHerNoMore() {
        Log known = another();
        known.registered("Parissa " + unique, "pari@example.org")
                .called(Instant.now().minus(Duration.ofHours(2)))
                .publish();
        await().atMost(SOON)
                .untilAsserted(() -> asMember()
                        .get("/v1/relationships/{id}", known.contactId)
                        .then()
                        .body("seenSequence", equalTo(2)));
        log.registered("parissa" + unique, "parissa.other@mail.example");
        UUID message = log.proposed("The maps of the new town are ready.");
        log.publish();
        verdict(message, 1).body("items[0].findings.code", hasItem("possibly_same_person"));

        erase(known);

        verdict(message, 2)
                .body("items[0].decision", equalTo("send"))
                .body("items[1].findings.says", not(hasItem("Parissa " + unique)));
        assertThat(traces("Parissa " + unique)).isEmpty();
        String replay = as(workspace, "admin")
                .body("{\"from\": \"2020-01-01T00:00:00Z\"}")
                .post("/v1/policy-backtests")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(SOON)
                .untilAsserted(() -> as(workspace, "admin")
                        .get("/v1/policy-backtests/{id}", replay)
                        .then()
                        .body("status", equalTo("done"))
                        .body("result.changed", equalTo(0))
                        .body("result.excluded.erased", equalTo(1)));
    }

    /** Her numbers in a log that is another's are no gap there, whether they came before or after she was erased. */
    @Test
    void whoWasMergedWithHerAndIsOnHisOwnAgainIsJudgedAsBefore() {
        Log survivor = another();
        Instant now = Instant.now();
        log.registered(unique, unique + "@example.org").publish();
        relationship();
        survivor.registered("Noor", "noor@example.org")
                .numbered(new ContactMerged(log.contactId, survivor.contactId, 1, now, "ana", 1L, 1L))
                .numbered(new ContactRegistered(log.contactId, "again " + unique, List.of(), null, List.of()))
                .numbered(new ContactUnmerged(log.contactId, survivor.contactId, 2, now, "ana", 1L))
                .publish();
        await().atMost(SOON)
                .untilAsserted(() -> asMember()
                        .get("/v1/relationships/{id}", survivor.contactId)
                        .then()
                        .body("seenSequence", equalTo(4)));

        erase(log);
        await().atMost(SOON).untilAsserted(() -> assertThat(traces()).isEmpty());
        survivor.numbered(new ContactRegistered(log.contactId, "late " + unique, List.of(), null, List.of()));
        survivor.numbered(new ContactRegistered(survivor.contactId, "Noor", List.of(), null, List.of()));
        UUID message = survivor.proposed("The maps of the new town are ready.");
        survivor.publish();

        verdict(message, 1).body("items[0].seenSequence", equalTo(6));
        assertThat(traces()).isEmpty();
    }

    @Test
    void anExportHasAllThatErasingWouldDelete() {
        everywhere();

        ValidatableResponse export = as(workspace, "admin")
                .get("/v1/admin/advisor/exports/{id}", log.contactId)
                .then();

        export.statusCode(200)
                .body("relationships.state.contact.displayName", contains(unique))
                .body("journal.data.touch.body", hasItem("She writes " + unique))
                .body("outboundMessages.message.body", contains("Thank you for following me, " + unique))
                .body("identities.address", contains(unique + "@example.org"))
                .body("verdicts.decision", hasItem("hold"))
                .body("reviewDecisions.note", contains("a note on " + unique));
        asMember().get("/v1/admin/advisor/exports/{id}", log.contactId).then().statusCode(403);
    }

    /** Somebody with something in every table that can hold something of her. */
    private UUID everywhere() {
        log.registered(unique, unique + "@example.org")
                .called(Instant.now().minus(Duration.ofHours(2)))
                .wrote("She writes " + unique);
        UUID message = log.proposed("Thank you for following me, " + unique);
        log.publish();
        verdict(message, 1).body("items[0].decision", equalTo("hold"));
        decide(message, """
                {"action": "snooze", "revision": 1, "until": "%s", "note": "a note on %s"}""".formatted(Instant.now().plusSeconds(3600), unique)).statusCode(200);
        return message;
    }

    private void erase(Log whose) {
        whose.numbered(new ContactErased(whose.contactId, List.of(), Instant.now()))
                .publish();
        await().atMost(SOON)
                .untilAsserted(() -> gone(asMember()
                        .get("/v1/relationships/{id}", whose.contactId)
                        .then()));
    }

    private List<String> traces() {
        return traces(unique);
    }

    /** Which rows of this workspace, in whichever table, hold the text. */
    private List<String> traces(String text) {
        return AllTables.traces(database, workspace, Set.of("attention_budget"), List.of(text));
    }

    private static void gone(ValidatableResponse answer) {
        answer.statusCode(410).body("code", equalTo("erased"));
    }
}
