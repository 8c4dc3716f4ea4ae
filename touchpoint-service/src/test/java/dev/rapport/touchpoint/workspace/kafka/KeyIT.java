package dev.rapport.touchpoint.workspace.kafka;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.WorkspaceEvent.KeyIssued;
import dev.rapport.contracts.WorkspaceEvent.KeyRevoked;
import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.ServiceUnderTest;
import dev.rapport.web.key.KeyText;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys that contacts-service issued. */
@QuarkusTest
class KeyIT extends ServiceUnderTest {
    private static final Instant NOW = Instant.now();
    private final KeyText key = KeyText.fresh(UUID.randomUUID());

    @Test
    void aKeyOpensWhatItsRoleMayUntilItIsRevoked() {
        tell(issued("automation", null));
        answers(key.text(), 200);

        given().auth()
                .oauth2(key.text())
                .contentType(ContentType.JSON)
                .body("{\"contact\": " + somebody() + ", \"channel\": \"email\", \"body\": \"Hello\"}")
                .post("/v1/outbound-messages")
                .then()
                .statusCode(202);
        given().auth()
                .oauth2(key.text())
                .contentType(ContentType.JSON)
                .body(meeting("held", somebody()))
                .post("/v1/meetings")
                .then()
                .statusCode(403);
        asMember().get("/v1/outbound-messages").then().body("items.size()", is(1));

        tell(new KeyRevoked(key.id(), NOW));
        answers(key.text(), 401);
        tell(issued("automation", null));
        heardSoFar();
        answers(key.text(), 401);
    }

    @Test
    void aRecorderTellsWhatHappenedToo() {
        tell(issued("recorder", NOW.plus(Duration.ofHours(1))));
        answers(key.text(), 200);

        given().auth()
                .oauth2(key.text())
                .contentType(ContentType.JSON)
                .body(meeting("held", somebody()))
                .post("/v1/meetings")
                .then()
                .statusCode(201);
    }

    @Test
    void whatIsNoKeyOrHasEndedOpensNothing() {
        tell(issued("automation", NOW.minusSeconds(1)));
        KeyText other = heardSoFar();

        answers(key.text(), 401);
        answers(KeyText.fresh(UUID.randomUUID()).text(), 401);
        answers(new KeyText(other.id(), key.secret()).text(), 401);
        answers("rk_", 401);
        answers("rk_'; drop table api_key; --", 401);
        answers("rsv_99999999999_" + workspace + "_" + "0".repeat(64), 401);
    }

    private Event issued(String role, @Nullable Instant expiresAt) {
        return issued(key, role, expiresAt);
    }

    private static Event issued(KeyText key, String role, @Nullable Instant expiresAt) {
        return new KeyIssued(key.id(), "a tool", role, key.hash(), "ana", NOW, expiresAt);
    }

    /** One more key, which stands behind all that was told. */
    private KeyText heardSoFar() {
        KeyText other = KeyText.fresh(UUID.randomUUID());
        tell(issued(other, "automation", null));
        answers(other.text(), 200);
        return other;
    }

    private void tell(Event event) {
        Broker.publish(Topics.WORKSPACES, workspace, key.id(), event);
    }

    private static void answers(String token, int status) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var answer =
                    given().auth().oauth2(token).get("/v1/outbound-messages").then();
            if (status == 401) {
                problem(answer, 401, "unauthenticated");
            }
            answer.statusCode(status);
        });
    }
}
