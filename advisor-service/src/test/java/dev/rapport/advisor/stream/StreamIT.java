package dev.rapport.advisor.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.advisor.Log;
import dev.rapport.advisor.stream.Stream.Heard;
import dev.rapport.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StreamIT extends AdvisorUnderTest {
    private static final String VERDICT = "dev.rapport.verdict.given.v1";
    private static final String HEALTH = "dev.rapport.relationship.changed.v1";
    private static final String REVIEW = "dev.rapport.review.decided.v1";

    @Test
    void verdictsHealthAndDecisionsArriveAsTheyHappen() throws IOException, InterruptedException {
        try (Stream stream = stream(workspace, "member", null)) {
            UUID message = held(log);
            decide(message, "{\"action\":\"discard\",\"revision\":1}").statusCode(200);

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(stream.heard()).extracting(Heard::name).contains(VERDICT, HEALTH, REVIEW));
            assertThat(stream.heard())
                    .filteredOn(heard -> heard.name().equals(VERDICT))
                    .singleElement()
                    .satisfies(heard -> assertThat(heard.data()).contains(message.toString()));
        }
    }

    @Test
    void afterACutNothingIsMissedAndNothingComesTwice() throws IOException, InterruptedException {
        String lastId;
        try (Stream stream = stream(workspace, "member", null)) {
            held(log);
            await().atMost(Duration.ofSeconds(20)).until(() -> !verdicts(stream).isEmpty());
            lastId = stream.lastId();
        }
        List<UUID> meanwhile =
                IntStream.range(0, 3).mapToObj(other -> held(another())).toList();

        try (Stream stream = stream(workspace, "member", lastId)) {
            List<UUID> after =
                    IntStream.range(0, 3).mapToObj(other -> held(another())).toList();

            List<UUID> all = java.util.stream.Stream.concat(meanwhile.stream(), after.stream())
                    .toList();
            await().atMost(Duration.ofSeconds(20)).until(() -> verdicts(stream).size() >= all.size());
            assertThat(verdicts(stream)).hasSize(all.size());
            assertThat(all)
                    .allSatisfy(message -> assertThat(verdicts(stream))
                            .filteredOn(heard -> heard.data().contains(message.toString()))
                            .hasSize(1));
        }
    }

    @Test
    void aCutBeforeAnythingHappenedLosesNothingEither() throws IOException, InterruptedException {
        String lastId;
        try (Stream stream = stream(workspace, "member", null)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> stream.lastId() != null);
            lastId = stream.lastId();
        }
        UUID message = held(log);

        try (Stream stream = stream(workspace, "member", lastId)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !verdicts(stream).isEmpty());
            assertThat(verdicts(stream))
                    .singleElement()
                    .satisfies(heard -> assertThat(heard.data()).contains(message.toString()));
        }
    }

    @Test
    void whatHappensInAnotherWorkspaceNeverArrives() throws IOException, InterruptedException {
        String other = "w" + UUID.randomUUID();
        try (Stream ours = stream(workspace, "member", null);
                Stream theirs = stream(other, "member", null)) {
            Log elsewhere = anotherIn(other);
            elsewhere.registered("Bo", "bo@example.org").called(Instant.now().minus(Duration.ofHours(2)));
            elsewhere.proposed(GREETING);
            elsewhere.publish();
            await().atMost(Duration.ofSeconds(20)).until(() -> !verdicts(theirs).isEmpty());
            held(log);

            await().atMost(Duration.ofSeconds(20)).until(() -> !verdicts(ours).isEmpty());
            assertThat(ours.heard())
                    .noneSatisfy(heard -> assertThat(heard.data()).contains(elsewhere.contactId.toString()));
        }
    }

    @Test
    void anAutomationHearsVerdictsAndNotWhatReviewersSay() throws IOException, InterruptedException {
        try (Stream stream = stream(workspace, "automation", null)) {
            UUID message = held(log);
            decide(message, "{\"action\":\"release\",\"revision\":1}").statusCode(200);

            await().atMost(Duration.ofSeconds(20)).until(() -> verdicts(stream).size() == 2);
            assertThat(stream.heard()).extracting(Heard::name).doesNotContain(REVIEW);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "1.2.3", "-"})
    void anIdOfNoEventIsRefused(String id) {
        asMember()
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", id)
                .get("/v1/stream")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("Last-Event-ID"));
    }

    @Test
    void whoDoesNotAskForAStreamIsNotLeftWaiting() {
        asMember()
                .accept("application/json")
                .get("/v1/stream")
                .then()
                .statusCode(406)
                .body("code", equalTo("not_acceptable"));
        as(workspace, "stranger")
                .header("Accept", "text/event-stream")
                .get("/v1/stream")
                .then()
                .statusCode(403);
        given().header("Accept", "text/event-stream").get("/v1/stream").then().statusCode(401);
    }

    private Stream stream(String inWorkspace, String role, @Nullable String lastId)
            throws IOException, InterruptedException {
        URI service = URI.create("http://localhost:" + RestAssured.port);
        return new Stream(service, Tokens.token(inWorkspace, role, "ana"), lastId);
    }

    private static List<Heard> verdicts(Stream stream) {
        return stream.heard().stream()
                .filter(heard -> heard.name().equals(VERDICT))
                .toList();
    }

    private UUID held(Log of) {
        of.registered("Parissa", UUID.randomUUID() + "@example.org")
                .called(Instant.now().minus(Duration.ofHours(2)));
        UUID message = of.proposed(GREETING);
        of.publish();
        verdict(message, 1);
        return message;
    }
}
