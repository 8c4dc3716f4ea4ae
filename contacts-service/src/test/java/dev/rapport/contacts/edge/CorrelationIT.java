package dev.rapport.contacts.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contracts.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Each request has an id that its answer names, and that goes along with what follows from it. */
@QuarkusTest
class CorrelationIT extends ServiceUnderTest {
    private static final String HEADER = "X-Correlation-Id";

    @Test
    void theCallersOwnIdIsTakenAndTheEventThatFollowsCarriesIt() {
        String chosen = "try-" + UUID.randomUUID();

        String answered = asMember()
                .header(HEADER, chosen)
                .body("{\"displayName\": \"Parissa\", \"identities\": []}")
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .header(HEADER);

        assertThat(answered).isEqualTo(chosen);
        assertThat(log.waitFor(Topics.CONNECTIONS, workspace, 1))
                .extracting(event -> header(event, "correlation-id"))
                .containsOnly(chosen);
    }

    @Test
    void whatIsNoIdIsReplacedByOne() {
        String answered = asMember()
                .header(HEADER, "two words")
                .get("/v1/contacts")
                .then()
                .statusCode(200)
                .extract()
                .header(HEADER);

        assertThat(UUID.fromString(answered)).isNotNull();
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
