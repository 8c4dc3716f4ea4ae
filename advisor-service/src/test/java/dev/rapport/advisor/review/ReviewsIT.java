package dev.rapport.advisor.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.advisor.Log;
import dev.rapport.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReviewsIT extends AdvisorUnderTest {

    @Test
    void aReleaseWaivesWhatWasShownAndANewCallHoldsAgain() {
        log.registered("Parissa", "parissa@example.org").called(Instant.now().minus(Duration.ofHours(2)));
        UUID message = log.proposed(GREETING);
        log.publish();
        verdict(message, 1);

        decide(message, "{\"action\":\"release\",\"revision\":1,\"note\":\"she knows\"}")
                .statusCode(200)
                .body("verdict.decision", equalTo("send"))
                .body("verdict.revision", equalTo(2));

        log.called(Instant.now().minus(Duration.ofMinutes(1))).publish();
        verdict(message, 3).body("items[0].decision", equalTo("hold"));
    }

    @Test
    void aReviewerWhoSawAnOlderVerdictIsToldSo() {
        log.registered("Parissa", "parissa@example.org").called(Instant.now().minus(Duration.ofHours(2)));
        UUID message = log.proposed(GREETING);
        log.publish();
        verdict(message, 1);
        log.called(Instant.now().minus(Duration.ofMinutes(1))).publish();
        verdict(message, 2);

        decide(message, "{\"action\":\"discard\",\"revision\":1}")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("revision_outdated"))
                .body("revision", equalTo(2));
    }

    @Test
    void theQueueShowsHeldMessagesUntilTheyAreDiscarded() {
        log.registered("Parissa", "parissa@example.org").called(Instant.now().minus(Duration.ofHours(2)));
        UUID message = log.proposed(GREETING);
        log.publish();
        verdict(message, 1);
        asMember()
                .get("/v1/reviews")
                .then()
                .body("items.id", hasItem(message.toString()))
                .body("items[0].contactName", equalTo("Parissa"));

        decide(message, "{\"action\":\"discard\",\"revision\":1}")
                .statusCode(200)
                .body("status", equalTo("discarded"));

        asMember().get("/v1/reviews").then().body("items.id", not(hasItem(message.toString())));
    }

    @Test
    void anEditedTextIsJudgedAnewAndIsTheOneThatStands() {
        log.registered("Parissa", "parissa@example.org").called(Instant.now().minus(Duration.ofDays(20)));
        UUID message = log.proposed(GREETING);
        log.publish();
        verdict(message, 1).body("items[0].decision", equalTo("hold"));

        decide(message, "{\"action\":\"edit\",\"revision\":1,\"body\":\"Until Tuesday, then.\",\"note\":\"we met\"}")
                .statusCode(200)
                .body("status", equalTo("cleared"))
                .body("message.body", equalTo("Until Tuesday, then."))
                .body("verdict.decision", equalTo("send"))
                .body("verdict.revision", equalTo(2));

        asMember()
                .get("/v1/reviews/{id}", message)
                .then()
                .body("decisions", hasSize(1))
                .body("decisions[0].action", equalTo("edit"))
                .body("decisions[0].by", equalTo("ana"))
                .body("decisions[0].note", equalTo("we met"))
                .body("decisions[0].body", equalTo("Until Tuesday, then."));
    }

    @Test
    void ofTwoWhoDecideTheSecondIsToldWhoTheFirstWas() {
        UUID message = held(log, GREETING);
        decide(message, "{\"action\":\"discard\",\"revision\":1}").statusCode(200);

        given().header("Authorization", "Bearer " + Tokens.token(workspace, "member", "bo"))
                .contentType("application/json")
                .body("{\"action\":\"release\",\"revision\":1}")
                .post("/v1/reviews/{id}/decision", message)
                .then()
                .statusCode(409)
                .body("code", equalTo("already_decided"))
                .body("decidedBy", equalTo("ana"))
                .body("action", equalTo("discard"))
                .body("messageStatus", equalTo("discarded"));
    }

    @Test
    void ofTwoWhoDecideAtTheSameMomentOneWins() throws InterruptedException, ExecutionException {
        UUID message = held(log, GREETING);
        Callable<Integer> release = () -> asMember()
                .body("{\"action\":\"release\",\"revision\":1}")
                .post("/v1/reviews/{id}/decision", message)
                .statusCode();
        List<Integer> answers = new ArrayList<>();

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(4, release))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
        asMember().get("/v1/reviews/{id}", message).then().body("decisions", hasSize(1));
    }

    @Test
    void aSnoozedMessageComesBackInItsTime() {
        UUID message = held(log, GREETING);

        decide(
                        message,
                        "{\"action\":\"snooze\",\"revision\":1,\"until\":\""
                                + Instant.now().plusSeconds(2) + "\"}")
                .statusCode(200)
                .body("status", equalTo("held"));

        asMember().get("/v1/reviews").then().body("items", hasSize(0));
        asMember().get("/v1/reviews?snoozed=true").then().body("items.id", hasItem(message.toString()));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> asMember().get("/v1/reviews").then().body("items.id", hasItem(message.toString())));
    }

    @Test
    void theQueueIsFiltered() {
        UUID message = held(log, GREETING);
        Log other = another();
        held(other, "The agenda for Tuesday is in the folder.");

        asMember().get("/v1/reviews").then().body("items", hasSize(2));
        asMember()
                .get("/v1/reviews?finding=claims_first_touch")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(message.toString()));
        asMember().get("/v1/reviews?contactId=" + other.contactId).then().body("items", hasSize(1));
        asMember().get("/v1/reviews?channel=email").then().body("items", hasSize(2));
        asMember().get("/v1/reviews?channel=sms").then().body("items", hasSize(0));
        asMember().get("/v1/reviews?campaign=spring").then().body("items", hasSize(0));
        asMember().get("/v1/reviews?channel=fax").then().statusCode(400).body("errors[0].field", equalTo("channel"));
        String cursor = asMember().get("/v1/reviews?limit=1").then().extract().path("nextCursor");
        asMember()
                .get("/v1/reviews?limit=1&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void aCampaignIsDiscardedAtOnce() {
        log.registered("Parissa", "parissa@example.org").called(Instant.now().minus(Duration.ofHours(2)));
        UUID spring = log.proposed(GREETING, "spring");
        UUID summer = log.proposed(GREETING, "summer");
        log.publish();
        verdict(spring, 1);
        verdict(summer, 1);

        asMember()
                .body("{\"campaign\":\"spring\",\"note\":\"the list was wrong\"}")
                .post("/v1/reviews/discard")
                .then()
                .statusCode(200)
                .body("discarded", equalTo(1))
                .body("more", equalTo(false));

        asMember().get("/v1/reviews").then().body("items.id", contains(summer.toString()));
        asMember().get("/v1/reviews/{id}", spring).then().body("decisions[0].note", equalTo("the list was wrong"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"action":"edit","revision":1}                                     | body
            {"action":"edit","revision":1,"body":" "}                          | body
            {"action":"release","revision":1,"body":"x"}                       | body
            {"action":"snooze","revision":1}                                   | until
            {"action":"snooze","revision":1,"until":"2020-01-01T00:00:00Z"}    | until
            {"action":"discard","revision":1,"until":"2999-01-01T00:00:00Z"}   | until
            {"action":"burn","revision":1}                                     | action
            {"action":"discard"}                                               | revision
            """)
    void whatIsNoDecisionIsRefusedWithTheFieldNamed(String decision, String field) {
        decide(UUID.randomUUID(), decision).statusCode(400).body("errors[0].field", equalTo(field));
    }

    private UUID held(Log contact, String body) {
        contact.registered("Parissa", contact.contactId + "@example.org")
                .called(Instant.now().minus(Duration.ofHours(2)));
        UUID message = contact.proposed(body);
        contact.publish();
        verdict(message, 1).body("items[0].decision", equalTo("hold"));
        return message;
    }
}
