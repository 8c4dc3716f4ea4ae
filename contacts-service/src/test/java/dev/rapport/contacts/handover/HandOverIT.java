package dev.rapport.contacts.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.contacts.Log;
import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contacts.Together;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.ContactEvent.ConnectionEvent;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.Envelope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What was committed is on the topic soon, once, and in order. */
@QuarkusTest
class HandOverIT extends ServiceUnderTest {

    @Test
    void anEventIsOnTheTopicWithinASecondWithItsAttributesAndKey() {
        String ana = registered("Ana", "");

        ConsumerRecord<String, byte[]> delivered =
                log.waitFor(Topics.CONNECTIONS, workspace, 1).getFirst();

        assertThat(delivered.key()).isEqualTo(workspace + "/" + ana);
        assertThat(UUID.fromString(Log.header(delivered, "ce_id")).version()).isEqualTo(7);
        assertThat(Log.header(delivered, "ce_specversion")).isEqualTo("1.0");
        assertThat(Log.header(delivered, "ce_source")).isEqualTo("/rapport/contacts");
        assertThat(Log.header(delivered, "ce_type")).isEqualTo("dev.rapport.contact.registered.v1");
        assertThat(Log.header(delivered, "ce_subject")).isEqualTo(delivered.key());
        assertThat(Log.header(delivered, "ce_workspace")).isEqualTo(workspace);
        assertThat(Log.header(delivered, "ce_sequence")).isEmpty();
        assertThat(Log.header(delivered, "content-type")).isEqualTo("application/json");
        Instant said = Instant.parse(Log.header(delivered, "ce_time"));
        assertThat(Duration.between(said, Instant.ofEpochMilli(delivered.timestamp())))
                .isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void whatTheBrokerAcknowledgedLeavesTheOutbox() {
        for (int number = 0; number < 20; number++) {
            registered("Contact " + number, "");
        }

        assertThat(log.waitFor(Topics.CONNECTIONS, workspace, 20)).hasSize(20);
        await().untilAsserted(() -> assertThat(tables.waiting(workspace)).isZero());
    }

    @Test
    void theEventsOfAContactComeInTheOrderOfTheirCommitsHoweverManyWrite() throws Exception {
        String ana = registered("Ana", "");
        int writers = 8;
        int each = 10;

        List<List<Response>> answers = Together.call(
                writers,
                writer ->
                        IntStream.range(0, each).mapToObj(step -> connect(ana)).toList());

        assertThat(answers)
                .allSatisfy(
                        of -> assertThat(of).extracting(Response::statusCode).containsOnly(201));
        // Ids rise with time and are made under the contact's lock: their order is the order of the commits.
        List<UUID> told = log.contactEvents(Topics.CONNECTIONS, workspace, 1 + writers * each).stream()
                .map(Envelope::data)
                .skip(1)
                .map(HandOverIT::connectionId)
                .toList();
        assertThat(told).doesNotHaveDuplicates().isSorted().hasSize(writers * each);
    }

    private Response connect(String contact) {
        return asMember().body("""
                        {"contact": {"id": "%s"}, "channel": "x", "initiatedBy": "us", "status": "followed"}""".formatted(contact)).post("/v1/connections");
    }

    private static UUID connectionId(ContactEvent event) {
        return ((ConnectionEvent) event).connection().id();
    }
}
