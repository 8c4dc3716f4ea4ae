package dev.rapport.advisor;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.contracts.RelationshipEvent.RelationshipChanged;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.EventCodec;
import dev.rapport.testing.StackResource;
import dev.rapport.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The running service, told of one contact through its log; a workspace of its own for each test. */
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = StackResource.DATABASE, value = "advisor"))
public abstract class AdvisorUnderTest {
    protected static final String GREETING = "Thank you for following me, and welcome.";

    @Inject
    @Identifier("default-kafka-broker")
    protected Map<String, Object> broker;

    protected final String workspace = "w" + UUID.randomUUID();
    protected Log log;
    private KafkaProducer<String, byte[]> producer;

    @BeforeEach
    void start() {
        producer = new KafkaProducer<>(new HashMap<>(broker), new StringSerializer(), new ByteArraySerializer());
        log = new Log(workspace, producer);
    }

    @AfterEach
    void stop() {
        producer.close();
    }

    /** Publishes these, numbered as they are. */
    protected void publish(List<Envelope<TouchpointEvent>> events) {
        for (Envelope<TouchpointEvent> event : events) {
            Envelope<byte[]> encoded = new Envelope<>(
                    event.id(),
                    event.type(),
                    event.time(),
                    event.workspace(),
                    event.sequence(),
                    event.key(),
                    EventCodec.write(event.data()));
            try {
                producer.send(EventCodec.encode(Topics.TOUCHPOINTS, encoded, "/rapport/touchpoint", Map.of()))
                        .get();
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The log of somebody else in the same workspace. */
    protected Log another() {
        return new Log(workspace, producer);
    }

    /** The log of somebody in a workspace of somebody else. */
    protected Log anotherIn(String otherWorkspace) {
        return new Log(otherWorkspace, producer);
    }

    protected ValidatableResponse verdict(UUID message, int revision) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> verdicts(message).body("items", hasSize(revision)));
        return verdicts(message);
    }

    protected ValidatableResponse verdicts(UUID message) {
        return asMember().get("/v1/verdicts?messageId=" + message).then().statusCode(200);
    }

    /** A member decides on a held message. */
    protected ValidatableResponse decide(UUID message, String decision) {
        return asMember()
                .body(decision)
                .post("/v1/reviews/{id}/decision", message)
                .then();
    }

    /** What a policy would have decided, once that is worked out. */
    protected ValidatableResponse backtest(String request) {
        String id = asMember()
                .body(request)
                .post("/v1/policy-backtests")
                .then()
                .statusCode(202)
                .body("status", equalTo("running"))
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        asMember().get("/v1/policy-backtests/" + id).then().body("status", equalTo("done")));
        return asMember().get("/v1/policy-backtests/" + id).then().statusCode(200);
    }

    protected ValidatableResponse relationship() {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> asMember()
                        .get("/v1/relationships/{id}", log.contactId)
                        .then()
                        .statusCode(200));
        return asMember().get("/v1/relationships/{id}", log.contactId).then();
    }

    /** What readers of the topic were told of the contact, in order. */
    protected List<RelationshipChanged> published() {
        return records(Topics.RELATIONSHIPS, log.contactId).stream()
                .filter(delivered -> delivered.value() != null)
                .map(delivered -> read(delivered.value()))
                .toList();
    }

    /** All records of the topic that are about this contact of the workspace, in order. */
    protected List<ConsumerRecord<String, byte[]>> records(String topic, UUID contactId) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(new HashMap<>(broker), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(delivered -> {
                    if (Topics.key(workspace, contactId).equals(delivered.key())) {
                        found.add(delivered);
                    }
                });
            }
        }
        return found;
    }

    private static RelationshipChanged read(byte[] data) {
        try {
            return EventCodec.JSON.readValue(data, RelationshipChanged.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected RequestSpecification asMember() {
        return as(workspace, "member");
    }

    protected static RequestSpecification as(String workspace, String role) {
        return given().header("Authorization", "Bearer " + Tokens.token(workspace, role, "ana"))
                .contentType("application/json");
    }
}
