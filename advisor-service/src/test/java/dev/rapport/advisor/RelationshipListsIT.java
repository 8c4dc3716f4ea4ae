package dev.rapport.advisor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.contracts.ContactEvent.ConnectionAccepted;
import dev.rapport.contracts.ContactEvent.ConsentChanged;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.MessageReceived;
import dev.rapport.contracts.TouchEvent.MessageSent;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Connection;
import dev.rapport.contracts.model.Consent;
import dev.rapport.contracts.model.Message;
import dev.rapport.contracts.model.Side;
import dev.rapport.messaging.Worker;
import dev.rapport.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is well, who needs care, who was collected and never met; and none whom only a blast knows. */
@QuarkusTest
class RelationshipListsIT extends AdvisorUnderTest {
    private static final Instant NOW = Instant.now();

    @Inject
    @Worker
    Jdbi worker;

    @Test
    void theBestComeFirstAndTheNewOnesLast() {
        UUID fresh = called(log, 1, 8, 15, 22);
        UUID stale = called(another(), 200, 207, 214);
        UUID young = called(another(), 3);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ids("sort=health", 3))
                        .containsExactly(fresh.toString(), stale.toString(), young.toString()));
        String cursor = asMember().get("/v1/relationships?sort=health&limit=2").path("nextCursor");
        asMember()
                .get("/v1/relationships?sort=health&limit=2&cursor=" + cursor)
                .then()
                .body("items.contactId", contains(young.toString()))
                .body("nextCursor", equalTo(null));
    }

    @Test
    void theOrderIsKeptAsTimePassesWithoutEvents() {
        UUID stale = called(log, 200, 207, 214);
        ids("sort=health", 1);

        // As if it had been looked at long ago, when it was well.
        worker.useHandle(handle -> handle.createUpdate(
                        "update relationship set health_rank = 0, due_at = now() where contact_id = :id")
                .bind("id", stale)
                .execute());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(column(stale, "health_rank", Integer.class)).isGreaterThan(25));
        Instant next = column(stale, "due_at", Instant.class);
        assertThat(next).isBetween(NOW, NOW.plus(Duration.ofDays(2)));
    }

    @Test
    void whoIsAboutToBeLostIsSuggestedAndWhoeverWasContactedYesterdayIsNot() {
        UUID fading = called(log, 30, 37, 44, 51, 58);
        called(another(), 1, 8, 15, 22);
        ids("sort=health", 2);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asMember()
                        .get("/v1/relationships?sort=attention&budget=5")
                        .then()
                        .statusCode(200)
                        .body("items.contactId", contains(fading.toString()))
                        .body("items[0].suggestion", startsWith("Call Parissa. You last spoke on "))
                        .body("nextCursor", equalTo(null)));
    }

    @Test
    void theBudgetIsAllThatIsSuggested() {
        for (Log each : List.of(log, another(), another())) {
            called(each, 30, 37, 44, 51);
        }
        ids("sort=health", 3);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asMember()
                        .get("/v1/relationships?sort=attention&budget=3")
                        .then()
                        .body("items", hasSize(3)));
        asMember().get("/v1/relationships?sort=attention&budget=2").then().body("items", hasSize(2));
        asMember()
                .get("/v1/relationships?sort=attention&budget=3&limit=1")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void aMemberSetsTheBudgetOfTheWeek() {
        for (Log each : List.of(log, another(), another())) {
            called(each, 30, 37, 44, 51);
        }
        ids("sort=health", 3);
        asMember().get("/v1/attention-budget").then().body("touchesAWeek", equalTo(7));

        asMember()
                .body("{\"touchesAWeek\":2}")
                .put("/v1/attention-budget")
                .then()
                .statusCode(200);

        asMember().get("/v1/attention-budget").then().body("touchesAWeek", equalTo(2));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asMember()
                        .get("/v1/relationships?sort=attention")
                        .then()
                        .body("items", hasSize(2)));
        given().header("Authorization", "Bearer " + Tokens.token(workspace, "member", "bo"))
                .get("/v1/attention-budget")
                .then()
                .body("touchesAWeek", equalTo(7));
    }

    @ParameterizedTest
    @CsvSource({"0", "201", "null"})
    void aBudgetThatIsNoneIsRefusedAndChangesNothing(String touches) {
        asMember()
                .body("{\"touchesAWeek\":" + touches + "}")
                .put("/v1/attention-budget")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("touchesAWeek"));

        asMember().get("/v1/attention-budget").then().body("touchesAWeek", equalTo(7));
    }

    @Test
    void whomOnlyAutomationNamedIsInNoListUntilSheWrites() {
        log.numbered(new ContactRegistered(
                        log.contactId, "blasted@example.org", List.of(), null, List.of(), false, null, null))
                .numbered(wrote(log, true))
                .publish();
        UUID known = called(another(), 3);
        assertThat(ids("limit=9", 1)).containsExactly(known.toString());
        asMember().get("/v1/relationships?sort=health").then().body("items", hasSize(1));
        relationship().body("facts.automatedMessagesFromUs", equalTo(1));

        log.numbered(wrote(log, false)).publish();

        assertThat(ids("limit=9", 2)).contains(log.contactId.toString());
    }

    @Test
    void aConnectionWithoutAnyOtherTouchIsCollectedAndNeverMet() {
        log.registered("Parissa", "parissa@example.org")
                .numbered(new ConnectionAccepted(
                        log.contactId,
                        new Connection(
                                UUID.randomUUID(), Channel.LINKEDIN, Side.THEM, Connection.Status.ACCEPTED, null, NOW)))
                .publish();
        called(another(), 3);

        assertThat(ids("engaged=never", 1)).containsExactly(log.contactId.toString());
        relationship().body("openEnds.kind", contains("never_engaged"));
    }

    @Test
    void whoLooksForWhatAnotherOffersIsToBeIntroduced() {
        Log ada = another();
        ada.numbered(described(ada, "Ada Lovelace", null, List.of("graphic design")))
                .publish();
        log.numbered(described(log, "Bo Ek", List.of("a designer"), null)).publish();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> relationship().body("introductions.contactId", contains(ada.contactId.toString())));

        relationship()
                .body(
                        "introductions[0].says",
                        equalTo("Bo looks for \"a designer\", Ada offers \"graphic design\": introduce them."));
        asMember()
                .get("/v1/relationships/{id}", ada.contactId)
                .then()
                .body("introductions.displayName", contains("Bo Ek"));
        asMember()
                .get("/v1/relationships?sort=attention")
                .then()
                .body("items[0].suggestion", equalTo("Help Bo, who looks for \"a designer\"."))
                .body("items[0].introductions", hasSize(1));
    }

    private static ContactRegistered described(
            Log log, String name, @Nullable List<String> needs, @Nullable List<String> offers) {
        return new ContactRegistered(log.contactId, name, List.of(), null, List.of(), null, null, null, needs, offers);
    }

    @Test
    void theHistoryHasADayForEachDayAndEndsWithNow() {
        called(log, 2, 9, 16, 23);
        ids("sort=health", 1);

        var history = asMember()
                .get("/v1/relationships/{id}/history?days=40", log.contactId)
                .then()
                .statusCode(200)
                .body("items", hasSize(40))
                .body("items[0].score", equalTo(null))
                .body("items[0].band", equalTo("new"))
                .body(
                        "items[39].day",
                        equalTo(LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC)
                                .toString()))
                .body("items.staysAlive", everyItem(lessThanOrEqualTo(1f)));
        float now = relationship().extract().path("health.score");
        assertThat(history.extract().<Float>path("items[39].score")).isBetween(now - 0.1f, now + 0.1f);
        asMember()
                .get("/v1/relationships/{id}/history", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void theTopicTellsOfAPointAndNotOfEveryEvent() {
        called(log, 30, 37, 44);
        seen(4);
        int told = published().size();

        log.numbered(new ConsentChanged(log.contactId, new Consent(null, Consent.Status.OPTED_IN, null, NOW)))
                .publish();
        seen(5);
        int toldOfTheConsent = published().size();
        log.called(NOW).publish();
        seen(6);

        assertThat(told).isPositive();
        assertThat(toldOfTheConsent).isEqualTo(told);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(published()).hasSize(told + 1));
    }

    private void seen(int sequence) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> relationship().body("seenSequence", equalTo(sequence)));
    }

    @ParameterizedTest
    @CsvSource({
        "sort=charm, sort",
        "engaged=always, engaged",
        "sort=health&automation=paused, sort",
        "automation=paused&engaged=never, engaged",
        "sort=attention&budget=0, budget",
        "sort=health&cursor=nonsense, cursor"
    })
    void aListThatThereIsNotIsRefusedByTheNameOfItsParameter(String query, String field) {
        asMember().get("/v1/relationships?" + query).then().statusCode(400).body("errors[0].field", equalTo(field));
    }

    private <T> T column(UUID contactId, String column, Class<T> type) {
        return worker.withHandle(
                handle -> handle.createQuery("select <column> from relationship where contact_id = :id")
                        .define("column", column)
                        .bind("id", contactId)
                        .mapTo(type)
                        .one());
    }

    /** Calls so many days ago. */
    /** And all of it is known to the advisor. */
    private static UUID called(Log log, int... daysAgo) {
        log.registered("Parissa", "p" + log.contactId + "@example.org");
        for (int days : daysAgo) {
            log.called(NOW.minus(Duration.ofDays(days)));
        }
        log.publish();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> as(log.workspace, "member")
                        .get("/v1/relationships/{id}", log.contactId)
                        .then()
                        .body("seenSequence", equalTo(1 + daysAgo.length)));
        return log.contactId;
    }

    private static TouchEvent wrote(Log log, boolean ourMachine) {
        Message message = new Message(
                UUID.randomUUID(),
                1,
                Channel.EMAIL,
                ourMachine ? Message.Direction.OUTBOUND : Message.Direction.INBOUND,
                ourMachine,
                null,
                "Hello",
                null,
                null,
                null,
                NOW,
                null);
        return ourMachine ? new MessageSent(log.contactId, message) : new MessageReceived(log.contactId, message);
    }

    /** The contacts of a list, once it has as many. */
    private List<String> ids(String query, int size) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() ->
                        asMember().get("/v1/relationships?" + query).then().body("items", hasSize(size)));
        return asMember().get("/v1/relationships?" + query).path("items.contactId");
    }
}
