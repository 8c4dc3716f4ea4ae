package dev.rapport.advisor.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import dev.rapport.advisor.Log;
import dev.rapport.contracts.ContactEvent.ConnectionAccepted;
import dev.rapport.contracts.ContactEvent.ConsentChanged;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.MessageReceived;
import dev.rapport.contracts.TouchEvent.MessageSent;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Message;
import dev.rapport.messaging.Worker;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is well, who was collected and never met; and none whom only a blast knows. */
@QuarkusTest
class RelationshipListsIT extends ListsUnderTest {
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
    void theHistoryHasADayForEachDayAndEndsWithNow() {
        called(log, 2, 9, 16, 23);
        ids("sort=health", 1);

        var history = asMember()
                .get("/v1/relationships/{id}/history?days=40", log.contactId)
                .then()
                .statusCode(200)
                .body("items", hasSize(40))
                .body("seenSequence", greaterThan(3))
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
}
