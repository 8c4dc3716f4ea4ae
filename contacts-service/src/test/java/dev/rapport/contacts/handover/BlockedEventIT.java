package dev.rapport.contacts.handover;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.contacts.Log;
import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contracts.Topics;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Worker;
import dev.rapport.messaging.outbox.Outbox;
import dev.rapport.messaging.outbox.Outgoing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What the broker will never take waits in sight and holds up its own key only. */
@QuarkusTest
class BlockedEventIT extends ServiceUnderTest {
    private static final byte[] SMALL = "{}".getBytes(UTF_8);
    private static final byte[] TOO_LARGE = new byte[Topics.MAX_RECORD_BYTES + 1];

    @Inject
    @Worker
    Outbox outbox;

    @Inject
    @Worker
    Jdbi worker;

    @Inject
    Ids ids;

    @Test
    void aRecordThatIsTooLargeHoldsUpThoseBehindItUntilSomebodyGivesItUp() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(List.of(
                        event("ana", "before", SMALL),
                        event("ana", "too-large", TOO_LARGE),
                        event("ana", "behind", SMALL),
                        event("bo", "other", SMALL))));

        await().untilAsserted(() -> assertThat(types()).contains("before", "other"));
        await().untilAsserted(() -> assertThat(blocked()).isPositive());
        assertThat(types()).doesNotContain("behind");

        int dropped = tables.dropBlocked(workspace);

        assertThat(dropped).isOne();
        await().untilAsserted(() -> assertThat(types()).contains("behind"));
        assertThat(types()).doesNotContain("too-large");
        assertThat(tables.waiting(workspace)).isZero();
    }

    @Test
    void aTopicThatIsNotThereHoldsUpNoOther() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(
                        List.of(event("no.such.topic", "ana", "nowhere", SMALL), event("ana", "elsewhere", SMALL))));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(types()).contains("elsewhere"));

        assertThat(tables.waiting(workspace)).isOne();
        worker.useHandle(handle -> handle.execute("delete from outbox where topic = 'no.such.topic'"));
    }

    private Outgoing event(String key, String type, byte[] data) {
        return event(Topics.CONNECTIONS, key, type, data);
    }

    private Outgoing event(String topic, String key, String type, byte[] data) {
        return new Outgoing(
                topic, new Envelope<>(ids.next(), type, Instant.EPOCH, workspace, null, workspace + "/" + key, data));
    }

    private List<String> types() {
        return log.records(Topics.CONNECTIONS, workspace).stream()
                .map(BlockedEventIT::type)
                .toList();
    }

    private static String type(ConsumerRecord<String, byte[]> delivered) {
        return Log.header(delivered, "ce_type");
    }

    private static int blocked() {
        return given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .extract()
                .path("checks.find { it.name == 'outbox' }.data.blocked");
    }
}
