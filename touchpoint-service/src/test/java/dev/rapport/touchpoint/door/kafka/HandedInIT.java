package dev.rapport.touchpoint.door.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.rapport.contracts.Topics;
import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What integrations hand in through Kafka. */
@QuarkusTest
class HandedInIT extends ServiceUnderTest {
    private static final String TYPE = "dev.rapport.outbound-message.handed-in.v1";
    private static final String LETTERS = "/v1/admin/touchpoint/dead-letters";
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void itIsProposedOnceUnderTheSendersOwnId() {
        String id = UUID.randomUUID().toString();
        String body = message(somebody(), ", \"campaign\": \"spring\"");

        handIn(id, body);
        handIn(id, body);
        String last = handedInLast();

        asAutomation()
                .get("/v1/outbound-messages/" + id)
                .then()
                .statusCode(200)
                .body("status", is("pending"))
                .body("campaign", is("spring"))
                .body("address", notNullValue());
        assertThat(proposed(2)).containsExactlyInAnyOrder(id, last);
        assertThat(deadLetters(0)).isEmpty();
    }

    @Test
    void theSameMessageOfACampaignIsProposedOnce() {
        String first = UUID.randomUUID().toString();
        String body = message(somebody(), ", \"campaign\": \"spring\"");

        handIn(first, body);
        handIn(UUID.randomUUID().toString(), body);
        String last = handedInLast();

        assertThat(proposed(2)).containsExactlyInAnyOrder(first, last);
    }

    @Test
    void itMayComeAsOneStructuredEventAndUnderAnyId() {
        String event = """
                {"specversion": "1.0", "id": "order-7", "source": "/acme", "type": "%s", "workspace": "%s",
                 "datacontenttype": "application/json", "data": %s}""".formatted(TYPE, workspace, message(somebody(), ""));
        var outgoing = new ProducerRecord<String, byte[]>(Topics.OUTBOUND_PROPOSED, null, event.getBytes(UTF_8));
        outgoing.headers().add("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(UTF_8));

        Broker.publish(outgoing);

        assertThat(proposed(1))
                .containsExactly(UUID.nameUUIDFromBytes((workspace + "/order-7").getBytes(UTF_8))
                        .toString());
    }

    @Test
    void whatIsToSomebodyWhoWasErasedIsPassedOverAndNothingOfItKept() {
        String id = UUID.randomUUID().toString();
        String erased = "{\"channel\": \"email\", \"address\": \"erased-" + id + "@example.org\"}";

        handIn(id, message(erased, ""));

        String last = handedInLast();
        assertThat(proposed(1)).containsExactly(last);
        assertThat(deadLetters(0)).isEmpty();
        assertThat(traces(id)).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(Map.of("ce_type", "dev.rapport.meeting.held.v1"), "{}", "attribute type is not " + TYPE),
                Arguments.of(Map.of("ce_id", ""), "{}", "attribute id must have 1 to 255 visible ASCII characters"),
                Arguments.of(Map.of(), "{", "body: is not JSON (line 1, column 2)"),
                Arguments.of(Map.of(), "[]", "body: must be a JSON object"),
                Arguments.of(Map.of(), message("{}", ""), "contact: is needed: an id, or a channel and an address"),
                Arguments.of(Map.of(), message(ref(UUID.randomUUID()), ""), "contact.id: is nobody's id"),
                Arguments.of(
                        Map.of(),
                        message("{\"channel\": \"x\", \"address\": \"noor\"}", ", \"secret\": 1"),
                        "secret: is not a field of this request"),
                Arguments.of(
                        Map.of(),
                        message("{\"channel\": \"x\", \"address\": \"noor\"}", ""),
                        "contact: has no address on this channel"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsNoMessageIsPutAsideWithItsReasonAndTheStreamGoesOn(
            Map<String, String> headers, String body, String reason) {
        handIn(UUID.randomUUID().toString(), body, headers);

        String last = handedInLast();

        ConsumerRecord<String, byte[]> letter = deadLetters(1).getFirst();
        assertThat(Broker.header(letter, "dead-letter-reason")).isEqualTo(reason);
        assertThat(Broker.header(letter, "dead-letter-topic")).isEqualTo(Topics.OUTBOUND_PROPOSED);
        assertThat(letter.value()).asString(UTF_8).isEqualTo(body);
        assertThat(proposed(1)).containsExactly(last);
    }

    @Test
    void whatWasNoMessageIsProposedOnceItIsReplayedAndOneByNow() {
        String id = UUID.randomUUID().toString();
        handIn(id, "{");
        handedInLast();
        String letter = as("admin").get(LETTERS).then().extract().path("items[0].id");
        database.useHandle(handle -> handle.execute(
                "update dead_letter set data = ? where workspace = ?",
                message(somebody(), "").getBytes(UTF_8),
                workspace));

        as("admin")
                .post(LETTERS + "/" + letter + "/replay")
                .then()
                .statusCode(200)
                .body("state", is("replayed"));
        as("admin")
                .post(LETTERS + "/" + letter + "/replay")
                .then()
                .statusCode(200)
                .body("state", is("replayed"));

        asAutomation().get("/v1/outbound-messages/" + id).then().statusCode(200);
        assertThat(proposed(2)).contains(id);
    }

    @Test
    void whatIsReplayedWhileContactsServiceIsAwayWaitsForItAtTheDoor() {
        String id = UUID.randomUUID().toString();
        handIn(id, "{");
        handedInLast();
        String letter = as("admin").get(LETTERS).then().extract().path("items[0].id");
        database.useHandle(handle -> handle.execute(
                "update dead_letter set data = ? where workspace = ?",
                message(later(), "").getBytes(UTF_8),
                workspace));

        as("admin")
                .post(LETTERS + "/" + letter + "/replay")
                .then()
                .statusCode(200)
                .body("state", is("replayed"));

        assertThat(proposed(2)).contains(id);
    }

    @Test
    void whileContactsServiceIsAwayOnlyMessagesToWhoeverItAloneKnowsWaitInTheirOrder() {
        List<String> ids =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(4).toList();
        String unknown = later();

        handIn(ids.get(0), message(unknown, ""));
        handIn(ids.get(1), message(unknown, ""));
        handIn(ids.get(2), message(ref(knownContact()), ""));
        handIn(ids.get(3), message(unknown, ""));

        assertThat(proposed(4)).containsExactlyInAnyOrderElementsOf(ids);
        List<String> inOrder = database.withHandle(handle -> handle.createQuery(
                        "select id::text from outbound_message where workspace = ? order by proposed_at, id")
                .bind(0, workspace)
                .mapTo(String.class)
                .list());
        assertThat(inOrder).containsExactly(ids.get(2), ids.get(0), ids.get(1), ids.get(3));
        assertThat(deadLetters(0)).isEmpty();
        await().atMost(LONG).until(() -> rows("handed_in") == 0);
    }

    @Test
    void whoeverIsNeverFoundHoldsUpNobodyElse() {
        handIn(
                UUID.randomUUID().toString(),
                message("{\"channel\": \"email\", \"address\": \"busy@example.org\"}", ""));

        String last = handedInLast();

        assertThat(proposed(1)).containsExactly(last);
        assertThat(rows("handed_in")).isEqualTo(1);
        database.useHandle(handle -> handle.execute("delete from handed_in where workspace = ?", workspace));
    }

    @Test
    void whatIsHandedInFasterThanItsTurnComesWaitsAndKeepsItsOrder() {
        List<String> ids = Stream.generate(() -> UUID.randomUUID().toString())
                .limit(3L * Turns.AT_ONCE)
                .toList();
        String known = message(ref(knownContact()), "");

        ids.forEach(id -> handIn(id, known));

        assertThat(proposed(ids.size())).containsExactlyElementsOf(ids);
        await().atMost(LONG).until(() -> rows("handed_in") == 0);
    }

    private static String later() {
        return "{\"channel\": \"email\", \"address\": \"later" + UUID.randomUUID() + "@example.org\"}";
    }

    private static String message(String contact, String more) {
        return "{\"contact\": " + contact + ", \"channel\": \"email\", \"body\": \"Hello\"" + more + "}";
    }

    private void handIn(String id, String body) {
        handIn(id, body, Map.of());
    }

    /** All of a test under one key, so that they keep their order. */
    private void handIn(String id, String body, Map<String, String> instead) {
        var outgoing = new ProducerRecord<>(Topics.OUTBOUND_PROPOSED, workspace, body.getBytes(UTF_8));
        Map<String, String> headers = new LinkedHashMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id,
                "ce_source",
                "/acme",
                "ce_type",
                TYPE,
                "ce_workspace",
                workspace));
        headers.putAll(instead);
        headers.forEach((name, value) -> outgoing.headers().add(name, value.getBytes(UTF_8)));
        Broker.publish(outgoing);
    }

    /** Hands one more in, and returns its id once it is proposed: then all before it were read. */
    private String handedInLast() {
        String id = UUID.randomUUID().toString();
        handIn(id, message(somebody(), ""));
        await().atMost(LONG)
                .until(() -> asAutomation().get("/v1/outbound-messages/" + id).statusCode() == 200);
        return id;
    }

    /** The ids of the messages that the log says are proposed, as soon as there are so many. */
    private List<String> proposed(int count) {
        await().atMost(LONG).until(() -> rows("outbound_message") >= count);
        return Broker.read(
                        Topics.TOUCHPOINTS, workspace, found -> proposals(found).size() >= count)
                .stream()
                .filter(HandedInIT::isProposal)
                .map(event -> new String(event.value(), UTF_8))
                .map(json -> json.replaceAll(".*\"message\":\\{\"id\":\"([0-9a-f-]{36}).*", "$1"))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> proposals(List<ConsumerRecord<String, byte[]>> events) {
        return events.stream().filter(HandedInIT::isProposal).toList();
    }

    private static boolean isProposal(ConsumerRecord<String, byte[]> event) {
        return Broker.header(event, "ce_type").equals("dev.rapport.outbound-message.proposed.v1");
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(int count) {
        return Broker.read(Topics.deadLetters(Topics.OUTBOUND_PROPOSED), workspace, found -> found.size() >= count);
    }
}
