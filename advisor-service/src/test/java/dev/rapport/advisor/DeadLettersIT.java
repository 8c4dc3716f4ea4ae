package dev.rapport.advisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.contracts.ContactEvent.ContactErased;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchEvent.MeetingHeld;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Worker;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the advisor could not read of the contacts' logs, and how somebody settles it. */
@QuarkusTest
class DeadLettersIT extends AdvisorUnderTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PATH = "/v1/admin/advisor/dead-letters";
    private static final String HELD = Event.typeOf(MeetingHeld.class);

    @Inject
    @Worker
    Jdbi database;

    private UUID message = new UUID(0, 0);

    @Test
    void itIsListedWithWhereItStoodAndWhatItHeldIsShownToWhoeverLooksAtIt() {
        unreadableInBetween();

        String id = listed(1).extract().path("items[0].id");

        letters("")
                .body("items[0].state", equalTo("listed"))
                .body("items[0].reason", containsString("data does not fit its type"))
                .body("items[0].consumer", equalTo("advisor-touchpoints"))
                .body("items[0].topic", equalTo(Topics.TOUCHPOINTS))
                .body("items[0].key", equalTo(Topics.key(workspace, log.contactId)))
                .body("items[0].type", equalTo(HELD))
                .body("items[0].bytes", equalTo(6))
                .body("items[0]", not(hasKey("payload")));
        admin().get(PATH + "/" + id).then().statusCode(200).body("payload", equalTo("secret"));
        letters("?state=waived").body("items", hasSize(0));
        admin().get(PATH + "?state=lost").then().statusCode(400).body("errors.field", contains("state"));
    }

    @Test
    void herMessagesWaitUntilItIsWaived() {
        unreadableInBetween();
        String id = listed(1).extract().path("items[0].id");
        verdicts(message).body("items", hasSize(0));

        waive(id).statusCode(200).body("state", equalTo("waived")).body("settledBy", equalTo("ana"));

        verdict(message, 1).body("items[0].seenSequence", equalTo(3));
        relationship().body("seenSequence", equalTo(3)).body("facts.lastLiveContact", equalTo(null));
        waive(id).statusCode(200).body("state", equalTo("waived"));
        admin().get("/v1/admin/advisor/audit")
                .then()
                .body("items.action", contains("dead_letter.waived"))
                .body("items[0].subject", equalTo(id));
        replay(id).statusCode(409).body("code", equalTo("dead_letter_waived"));
        admin().get(PATH + "/" + id).then().body("$", not(hasKey("payload")));
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        verdicts(message).body("items", hasSize(1));
    }

    @Test
    void whatCanBeReadByNowIsReadOnceMore() {
        unreadableInBetween();
        String id = listed(1).extract().path("items[0].id");
        nowItIs(new MeetingHeld(
                log.contactId, log.call(UUID.randomUUID(), 1, Instant.now().minus(Duration.ofHours(2)))));

        replay(id).statusCode(200).body("state", equalTo("replayed")).body("$", not(hasKey("became")));

        verdict(message, 1).body("items[0].decision", equalTo("hold")).body("items[0].seenSequence", equalTo(3));
        replay(id).statusCode(200).body("state", equalTo("replayed"));
        waive(id).statusCode(409).body("code", equalTo("dead_letter_replayed"));
        listed(0);
        relationship().body("seenSequence", equalTo(3));
    }

    @Test
    void whatFailsAgainIsANewLetterThatNamesTheOld() {
        unreadableInBetween();
        String id = listed(1).extract().path("items[0].id");

        String became = replay(id)
                .statusCode(200)
                .body("state", equalTo("replayed"))
                .extract()
                .path("became");

        listed(1)
                .body("items[0].id", equalTo(became))
                .body("items[0].replayOf", equalTo(id))
                .body("items[0].reason", containsString("data does not fit its type"));
        replay(id).statusCode(200).body("became", equalTo(became));
        listed(1);
        waive(became).statusCode(200);
        verdict(message, 1).body("items[0].seenSequence", equalTo(3));
    }

    @Test
    void manyAreSettledInOneCallEachByItself() {
        unreadableInBetween();
        send(HELD, "secret".getBytes(UTF_8), Map.of("ce_sequence", "4"));
        List<String> ids = listed(2).extract().path("items.id");
        UUID nothing = UUID.randomUUID();

        admin().body(Map.of("ids", List.of(ids.get(0), nothing, ids.get(1))))
                .post(PATH + "/waive")
                .then()
                .statusCode(200)
                .body("items.status", contains(200, 404, 200))
                .body("items[0].letter.id", equalTo(ids.get(0)))
                .body("items[1].problem.code", equalTo("not_found"));

        verdict(message, 1).body("items[0].seenSequence", equalTo(4));
        admin().body("{\"ids\": []}")
                .post(PATH + "/replay")
                .then()
                .statusCode(400)
                .body("errors.field", contains("ids"));
    }

    @Test
    void aLetterIsForWhoeverAdministersItsWorkspaceAndForNobodyElse() {
        unreadableInBetween();
        String id = listed(1).extract().path("items[0].id");

        String stranger = "w" + UUID.randomUUID();

        as(stranger, "admin").get(PATH).then().statusCode(200).body("items", hasSize(0));
        as(stranger, "admin").get(PATH + "/" + id).then().statusCode(404);
        as(stranger, "admin").post(PATH + "/" + id + "/replay").then().statusCode(404);
        as(stranger, "admin").post(PATH + "/" + id + "/waive").then().statusCode(404);
        asMember().get(PATH).then().statusCode(403);
        asMember().post(PATH + "/" + id + "/waive").then().statusCode(403);
        listed(1);
    }

    @Test
    void whoeverIsErasedIsErasedFromLettersToo() {
        unreadableInBetween();
        listed(1);

        log.numbered(new ContactErased(log.contactId, List.of(), Instant.now())).publish();

        listed(0);
        letters("").body("items", hasSize(0));
    }

    static Stream<Arguments> poison() {
        ContactErased erased = new ContactErased(UUID.randomUUID(), List.of(), Instant.now());
        byte[] whole = EventCodec.write(erased);
        return Stream.of(
                Arguments.of(HELD, new byte[] {(byte) 0xff, 0, 1}, Map.of(), "data does not fit its type"),
                Arguments.of("dev.rapport.nothing.happened.v1", "{}".getBytes(UTF_8), Map.of(), "unknown type"),
                Arguments.of("dev.rapport.meeting.held.v99", "{}".getBytes(UTF_8), Map.of(), "unknown type"),
                Arguments.of(HELD, "{}".getBytes(UTF_8), Map.of(), "data lacks contactId"),
                Arguments.of(erased.type(), whole, Map.of("ce_id", "none"), "Invalid UUID"),
                Arguments.of(erased.type(), whole, Map.of("ce_sequence", "second"), "For input string"),
                Arguments.of(HELD, new byte[0], Map.of(), "data does not fit its type"),
                Arguments.of(HELD, "x".repeat(4_000_000).getBytes(UTF_8), Map.of(), "data does not fit its type"),
                Arguments.of("t".repeat(100_000), "{}".getBytes(UTF_8), Map.of(), "unknown type"));
    }

    @ParameterizedTest
    @MethodSource("poison")
    void whateverIsWrongWithARecordTheStreamGoesOn(
            String type, byte[] data, Map<String, String> headers, String reason) {
        send(type, data, headers);

        log.registered("Parissa", "parissa@example.org").publish();

        relationship();
        listed(1).body("items[0].reason", startsWith(reason)).body("items[0].bytes", equalTo(data.length));
    }

    @Test
    void whatNamesNoWorkspaceIsNobodysAndTheStreamGoesOn() {
        String key = Topics.key(workspace, log.contactId);
        send(HELD, "{}".getBytes(UTF_8), Map.of("ce_workspace", "No Such"));

        log.registered("Parissa", "parissa@example.org").publish();

        relationship();
        listed(0);
        List<Boolean> nobodys = database.withHandle(
                handle -> handle.createQuery("select workspace is null from dead_letter where record_key = ?")
                        .bind(0, key)
                        .mapTo(Boolean.class)
                        .list());
        assertThat(nobodys).containsExactly(true);
    }

    /** Number 2 of three cannot be read, and a message waits for it. */
    private void unreadableInBetween() {
        log.registered("Parissa", "parissa@example.org").publish();
        relationship();
        send(HELD, "secret".getBytes(UTF_8), Map.of("ce_sequence", "2"));
        log.lost().wrote("How are you?");
        message = log.proposed(GREETING);
        log.publish();
    }

    private void send(String type, byte[] data, Map<String, String> instead) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                Ids.timeOrdered().next().toString(),
                "ce_source",
                "/rapport/touchpoint",
                "ce_type",
                type,
                "ce_time",
                Instant.now().toString(),
                "ce_workspace",
                workspace));
        headers.putAll(instead);
        var outgoing = new ProducerRecord<>(Topics.TOUCHPOINTS, Topics.key(workspace, log.contactId), data);
        headers.forEach((name, value) -> outgoing.headers().add(name, value.getBytes(UTF_8)));
        Map<String, Object> config = new HashMap<>(broker);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
        try (var sender = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            sender.send(outgoing).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if this version could read what an earlier one could not. */
    private void nowItIs(Event event) {
        database.useHandle(handle -> handle.execute(
                "update dead_letter set data = ? where workspace = ?", EventCodec.write(event), workspace));
    }

    private ValidatableResponse listed(int count) {
        await().atMost(SOON).untilAsserted(() -> letters("?state=listed").body("items", hasSize(count)));
        return letters("?state=listed");
    }

    private ValidatableResponse letters(String query) {
        return admin().get(PATH + query).then().statusCode(200);
    }

    private ValidatableResponse replay(String id) {
        return admin().post(PATH + "/" + id + "/replay").then();
    }

    private ValidatableResponse waive(String id) {
        return admin().post(PATH + "/" + id + "/waive").then();
    }

    private RequestSpecification admin() {
        return as(workspace, "admin");
    }
}
