package dev.rapport.advisor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.messaging.Worker;
import dev.rapport.testing.StackResource;
import dev.rapport.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = StackResource.DATABASE, value = "advisor"))
class AdvisorIT {
    private static final String GREETING = "Thank you for following me, and welcome.";

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Inject
    Jdbi requests;

    @Inject
    @Worker
    Jdbi worker;

    private final String workspace = "w" + UUID.randomUUID();
    private KafkaProducer<String, byte[]> producer;
    private Log log;

    @BeforeEach
    void start() {
        producer = new KafkaProducer<>(new HashMap<>(broker), new StringSerializer(), new ByteArraySerializer());
        log = new Log(workspace, producer);
    }

    @AfterEach
    void stop() {
        producer.close();
    }

    @Test
    void aGreetingAfterACallIsHeldForAPerson() {
        // given
        log.registered("Parissa", "parissa@example.org").called(Instant.now().minus(Duration.ofHours(2)));

        // when
        UUID message = log.proposed(GREETING);
        log.publish();

        // then
        verdict(message, 1)
                .body("items[0].decision", equalTo("hold"))
                .body("items[0].waitsFor", equalTo("person"))
                .body("items[0].seenSequence", equalTo(2))
                .body("items[0].questions.appropriate.because", hasItem("recent_live_contact"))
                .body("items[0].questions.fitsConversation.because", hasItem("claims_first_touch"));
    }

    @Test
    void theSameGreetingToSomebodyNeverMetIsCleared() {
        log.registered("Parissa", "parissa@example.org");

        UUID message = log.proposed(GREETING);
        log.publish();

        verdict(message, 1).body("items[0].decision", equalTo("send"));
    }

    @Test
    void aCallThatComesLaterTurnsTheVerdict() {
        log.registered("Parissa", "parissa@example.org");
        UUID message = log.proposed(GREETING);
        log.publish();
        verdict(message, 1).body("items[0].decision", equalTo("send"));

        log.called(Instant.now().minus(Duration.ofMinutes(5))).publish();

        verdict(message, 2).body("items[0].decision", equalTo("hold")).body("items[0].revision", equalTo(2));
    }

    @Test
    void whatIsToldTwiceCountsOnce() {
        log.registered("Parissa", "parissa@example.org").called(Instant.now().minus(Duration.ofDays(30)));
        log.publishTwice();
        UUID message = log.proposed(GREETING);

        log.publishTwice();

        verdict(message, 1);
        relationship().body("facts.meetingsHeld", equalTo(1)).body("seenSequence", equalTo(2));
    }

    @Test
    void aRemovedCallNeverHappened() {
        var call = log.call(UUID.randomUUID(), 1, Instant.now().minus(Duration.ofHours(2)));
        log.registered("Parissa", "parissa@example.org")
                .numbered(new dev.rapport.contracts.TouchEvent.MeetingHeld(log.contactId, call))
                .publish();
        UUID message = log.proposed(GREETING);
        log.publish();
        verdict(message, 1).body("items[0].decision", equalTo("hold"));

        log.numbered(new TouchRemoved(log.contactId, log.call(call.id(), 2, call.end())))
                .publish();

        verdict(message, 2).body("items[0].decision", equalTo("send"));
        relationship().body("facts.meetingsHeld", equalTo(0));
    }

    @Test
    void aMessageWaitsWhileAnEventOfItsContactIsMissing() {
        log.registered("Parissa", "parissa@example.org")
                .lost()
                .called(Instant.now().minus(Duration.ofHours(2)));

        UUID message = log.proposed(GREETING);
        log.publish();

        relationship().body("seenSequence", equalTo(1));
        verdicts(message).body("items", hasSize(0));
    }

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

    @Test
    void aCheckFindsTheContactByAddressAndRecordsNothing() {
        log.registered("Parissa", "parissa@example.org")
                .called(Instant.now().minus(Duration.ofHours(2)))
                .publish();
        relationship();

        ValidatableResponse checked = asMember()
                .body(
                        "{\"contact\":{\"channel\":\"email\",\"address\":\"Parissa@Example.org\"},\"channel\":\"email\",\"body\":\""
                                + GREETING + "\"}")
                .post("/v1/checks")
                .then();

        checked.statusCode(200)
                .body("contactId", equalTo(log.contactId.toString()))
                .body("decision", equalTo("hold"));
        asMember().get("/v1/verdicts").then().body("items", hasSize(0));
    }

    @Test
    void aCheckOfAnUnknownAddressRegistersNobody() {
        asMember()
                .body(
                        "{\"contact\":{\"channel\":\"email\",\"address\":\"nobody@example.org\"},\"channel\":\"email\",\"body\":\""
                                + GREETING + "\"}")
                .post("/v1/checks")
                .then()
                .statusCode(200)
                .body("contactId", nullValue())
                .body("decision", equalTo("send"));
        asMember().get("/v1/relationships").then().body("items", hasSize(0));
    }

    @Test
    void anotherWorkspaceSeesNothing() {
        log.registered("Parissa", "parissa@example.org").called(Instant.now().minus(Duration.ofHours(2)));
        UUID message = log.proposed(GREETING);
        log.publish();
        verdict(message, 1);

        RequestSpecification stranger = as("stranger", "admin");

        stranger.get("/v1/relationships/{id}", log.contactId).then().statusCode(404);
        as("stranger", "admin").get("/v1/reviews/{id}", message).then().statusCode(404);
        as("stranger", "admin").get("/v1/verdicts?messageId=" + message).then().body("items", hasSize(0));
    }

    @Test
    void aQueryThatForgetsItsWorkspaceSeesNoRows() {
        log.registered("Parissa", "parissa@example.org").publish();
        relationship();

        for (String table : new String[] {"journal", "relationship", "identity", "verdict", "outbound_message"}) {
            long seen = requests.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                    .mapTo(Long.class)
                    .one());

            assertThat(seen).as(table).isZero();
        }
    }

    @Test
    void everyTableIsUnderForcedRowLevelSecurity() {
        var open = worker.withHandle(
                handle -> handle.createQuery("""
                        select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                        where nspname = 'public' and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)
                          and relname <> 'flyway_schema_history'
                        """).mapTo(String.class).list());

        assertThat(open).isEmpty();
    }

    private ValidatableResponse verdict(UUID message, int revision) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> verdicts(message).body("items", hasSize(revision)));
        return verdicts(message);
    }

    private ValidatableResponse verdicts(UUID message) {
        return asMember().get("/v1/verdicts?messageId=" + message).then().statusCode(200);
    }

    private ValidatableResponse relationship() {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> asMember()
                        .get("/v1/relationships/{id}", log.contactId)
                        .then()
                        .statusCode(200));
        return asMember().get("/v1/relationships/{id}", log.contactId).then();
    }

    private RequestSpecification asMember() {
        return as(workspace, "member");
    }

    private static RequestSpecification as(String workspace, String role) {
        return given().header("Authorization", "Bearer " + Tokens.token(workspace, role, "ana"))
                .contentType("application/json");
    }
}
