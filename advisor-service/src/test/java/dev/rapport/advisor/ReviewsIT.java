package dev.rapport.advisor;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewsIT extends AdvisorUnderTest {

    @Test
    void aReleaseWaivesWhatWasShownAndANewCallHoldsAgain() {
        log.registered("Parissa", "parissa@example.org").called(Instant.now().minus(Duration.ofHours(2)));
        UUID message = log.proposed(GREETING);
        log.publish();
        verdict(message, 1);

        asMember()
                .body("{\"action\":\"release\",\"revision\":1,\"note\":\"she knows\"}")
                .post("/v1/reviews/{id}/decision", message)
                .then()
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

        asMember()
                .body("{\"action\":\"discard\",\"revision\":1}")
                .post("/v1/reviews/{id}/decision", message)
                .then()
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

        asMember()
                .body("{\"action\":\"discard\",\"revision\":1}")
                .post("/v1/reviews/{id}/decision", message)
                .then()
                .statusCode(200)
                .body("status", equalTo("discarded"));

        asMember().get("/v1/reviews").then().body("items.id", not(hasItem(message.toString())));
    }
}
