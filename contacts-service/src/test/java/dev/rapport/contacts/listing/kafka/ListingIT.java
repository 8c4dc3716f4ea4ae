package dev.rapport.contacts.listing.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import io.quarkus.test.junit.QuarkusTest;
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
import org.junit.jupiter.api.Test;

/** Whom only automation named is in no list until something happens with her. */
@QuarkusTest
class ListingIT extends ServiceUnderTest {
    private static final String EMAIL = "{\"channel\": \"email\", \"address\": \"ana@example.org\"}";

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Test
    void sheIsFoundByIdAndAddressAndInNoList() {
        String ana = named();

        asMember().get("/v1/contacts").then().body("items", empty());
        asMember().get("/v1/contacts?query=ana").then().body("items", empty());
        asMember().get("/v1/contacts?query=ANA@example.org").then().body("items.id", contains(ana));
        asMember().get("/v1/contacts/" + ana).then().statusCode(200);
        asMember()
                .body(EMAIL)
                .post("/v1/contacts/resolve")
                .then()
                .statusCode(200)
                .body("id", is(ana));
        asMember().get("/v1/contacts").then().body("items", empty());
    }

    @Test
    void aTouchMakesHerKnown() {
        String ana = named();

        publish(ana, true);
        publish(ana, false);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asMember().get("/v1/contacts").then().body("items.id", contains(ana)));
    }

    @Test
    void aConnectionMakesHerKnown() {
        String ana = named();

        asMember().body("""
                        {"contact": {"id": "%s"}, "channel": "x", "initiatedBy": "them", "status": "followed"}""".formatted(ana)).post("/v1/connections").then().statusCode(201);

        asMember().get("/v1/contacts").then().body("items.id", contains(ana));
    }

    @Test
    void whomWeAreConnectedWithAndNothingElseHappenedIsCollectedAndNotMet() {
        String ana = registered("Ana", "");
        String bo = registered("Bo", "");
        registered("Cleo", "");
        connected(ana);
        connected(bo);

        publish(ana, true);
        publish(bo, false);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asMember()
                        .get("/v1/contacts?engaged=never")
                        .then()
                        .statusCode(200)
                        .body("items.id", contains(ana)));
    }

    private void connected(String contact) {
        asMember().body("""
                        {"contact": {"id": "%s"}, "channel": "linkedin", "initiatedBy": "them", "status": "accepted"}""".formatted(contact)).post("/v1/connections").then().statusCode(201);
    }

    @Test
    void aPersonWhoRegistersHerMakesHerKnown() {
        String ana = named();

        String registered = registered("Ana Lima", EMAIL + ", {\"channel\": \"x\", \"address\": \"ana\"}");

        asMember()
                .get("/v1/contacts/" + registered)
                .then()
                .body("id", is(ana))
                .body("displayName", is("Ana Lima"))
                .body("identities.address", contains("ana@example.org", "ana"));
        asMember().get("/v1/contacts").then().body("items.id", contains(ana));
        asMember()
                .body("{\"displayName\": \"Another\", \"identities\": [" + EMAIL + "]}")
                .post("/v1/contacts")
                .then()
                .statusCode(409);
    }

    @Test
    void whatCannotBeReadWaitsForAnAdminWhoMayWaiveIt() {
        String path = "/v1/admin/contacts/dead-letters";
        publish(UUID.randomUUID().toString(), "{".getBytes(UTF_8));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> as("admin").get(path).then().body("items.consumer", contains("contacts-touchpoints")));
        String letter = as("admin").get(path).then().extract().path("items[0].id");

        as("admin").post(path + "/" + letter + "/waive").then().statusCode(200).body("state", is("waived"));

        as("admin").get(path + "?state=listed").then().body("items", empty());
        asMember().get(path).then().statusCode(403);
        asOf("w-" + UUID.randomUUID(), "admin").get(path + "/" + letter).then().statusCode(404);
    }

    /** By automation. */
    private String named() {
        return as("automation")
                .body("""
                        {"channel": "email", "address": "ana@example.org", "register": true, "listed": false}""")
                .post("/v1/contacts/resolve")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void publish(String contact, boolean automated) {
        byte[] said = """
                {"contactId": "%s", "touch": {"kind": "message", "id": "%s", "version": 1, "channel": "email",
                 "direction": "outbound", "automated": %s, "body": "Hello", "occurredAt": "2026-05-03T14:00:00Z"}}""".formatted(contact, UUID.randomUUID(), automated).getBytes(UTF_8);
        publish(contact, said);
    }

    private void publish(String contact, byte[] said) {
        var event = new Envelope<>(
                UUID.randomUUID(),
                "dev.rapport.message.sent.v1",
                Instant.now(),
                workspace,
                1L,
                Topics.key(workspace, contact),
                said);
        Map<String, Object> config = new HashMap<>(broker);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(EventCodec.encode(Topics.TOUCHPOINTS, event, "/rapport/test", Map.of()));
        }
    }
}
