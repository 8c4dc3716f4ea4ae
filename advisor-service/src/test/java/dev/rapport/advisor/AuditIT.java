package dev.rapport.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.messaging.Worker;
import dev.rapport.messaging.audit.Audit;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who did what to policy and reviews. */
@QuarkusTest
class AuditIT extends AdvisorUnderTest {
    private static final String PATH = "/v1/admin/advisor/audit";

    @Inject
    Jdbi requests;

    @Inject
    @Worker
    Jdbi workers;

    @Inject
    Audit audit;

    @Test
    void whoeverChangesThePolicyIsNamedOnceForEachChange() {
        policy("\"1\"", "{\"mode\": \"shadow\"}", 200);
        policy("\"2\"", "{\"mode\": \"shadow\"}", 200);
        policy("\"7\"", "{\"mode\": \"enforce\"}", 412);
        policy("\"2\"", "{\"mode\": \"enforce\"}", 200);

        var told = as(workspace, "admin").get(PATH).then();

        told.statusCode(200)
                .body("items.action", contains("policy.changed", "policy.changed"))
                .body("items.by", contains("ana", "ana"))
                .body("items.details.version", contains("3", "2"));
    }

    @Test
    void whoeverDecidesAReviewIsNamedAndNothingThatWasWritten() {
        log.registered("Parissa", "parissa@example.org").called(Instant.now().minus(Duration.ofHours(2)));
        UUID message = log.proposed(GREETING);
        log.publish();
        verdict(message, 1);
        decide(message, 200);
        decide(message, 409);

        var told = as(workspace, "admin").get(PATH).then();

        told.body("items.action", contains("review.decided"))
                .body("items[0].subject", equalTo(message.toString()))
                .body("items[0].details", equalTo(Map.of("action", "discard", "revision", "1")));
        assertThat(told.extract().asString()).doesNotContain("enough", GREETING);
    }

    @Test
    void itIsToldInPagesToWhoeverAdministersTheWorkspace() {
        policy("\"1\"", "{\"mode\": \"shadow\"}", 200);
        policy("\"2\"", "{\"mode\": \"enforce\"}", 200);

        String cursor = as(workspace, "admin")
                .get(PATH + "?limit=1")
                .then()
                .body("items.details.version", contains("3"))
                .extract()
                .path("nextCursor");

        as(workspace, "admin")
                .get(PATH + "?limit=1&cursor=" + cursor)
                .then()
                .body("items.details.version", contains("2"))
                .body("nextCursor", equalTo(null));
        asMember().get(PATH).then().statusCode(403);
        as("w" + UUID.randomUUID(), "admin").get(PATH).then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set member = 'nobody'", "delete from audit", "truncate audit"})
    void nobodyCanChangeIt(String statement) {
        policy("\"1\"", "{\"mode\": \"shadow\"}", 200);

        assertThatThrownBy(() -> requests.useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> workers.useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("permission denied");

        as(workspace, "admin").get(PATH).then().body("items.by", contains("ana"));
    }

    @Test
    void nothingIsNotedOutsideOfTheTransactionThatDoesIt() {
        Audit.Deed deed = new Audit.Deed(workspace, "ana", "policy.changed", null, Map.of());

        assertThatThrownBy(() -> audit.note(deed)).isInstanceOf(IllegalStateException.class);

        as(workspace, "admin").get(PATH).then().body("items", hasSize(0));
    }

    private void policy(String seen, String policy, int status) {
        as(workspace, "admin")
                .header("If-Match", seen)
                .body(policy)
                .put("/v1/policy")
                .then()
                .statusCode(status);
    }

    private void decide(UUID message, int status) {
        decide(message, "{\"action\": \"discard\", \"revision\": 1, \"note\": \"enough\"}")
                .statusCode(status);
    }
}
