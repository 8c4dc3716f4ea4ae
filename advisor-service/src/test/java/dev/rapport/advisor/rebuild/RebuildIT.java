package dev.rapport.advisor.rebuild;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.messaging.Worker;
import dev.rapport.web.rebuild.Rebuild;
import dev.rapport.web.rebuild.Rebuilds;
import dev.rapport.web.rebuild.Rebuilds.Taken;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A workspace is taken in again, of which nothing is lost: nothing counts twice, and what is open is judged afresh. */
@QuarkusTest
class RebuildIT extends AdvisorUnderTest {
    private static final String PATH = "/v1/admin/advisor/rebuild";

    @Inject
    @Worker
    Rebuilds rebuilds;

    @Inject
    Jdbi requests;

    @Test
    void whatIsKnownIsPassedOverAndWhatIsOpenIsJudgedAfresh() {
        log.registered("Parissa", "parissa@example.org").called(Instant.now().minus(Duration.ofHours(2)));
        UUID message = log.proposed(GREETING);
        log.publish();
        verdict(message, 1);
        Map<String, Object> facts = relationship().extract().path("facts");

        String id = as(workspace, "admin")
                .post(PATH)
                .then()
                .statusCode(202)
                .body("requestedBy", equalTo("ana"))
                .extract()
                .path("id");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as(workspace, "admin")
                        .get(PATH + "/" + id)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("done"))
                        .body("total", greaterThan(2)));
        verdict(message, 2).body("items.decision", contains("hold", "hold"));
        relationship().body("facts", equalTo(facts)).body("seenSequence", equalTo(2));
        as(workspace, "admin")
                .get("/v1/admin/advisor/audit")
                .then()
                .body("items.action", contains("rebuild.begun"))
                .body("items[0].subject", equalTo(id));
    }

    @Test
    void oneThatFailedSaysWhyAndMakesRoomForTheNext() {
        Taken taken = new Taken(workspace, UUID.randomUUID());
        requests.useTransaction(handle -> {
            handle.execute("select set_config('rapport.workspace', ?, true)", workspace);
            // As if another replica worked on it.
            handle.execute("""
                    insert into rebuild (workspace, id, requested_by, requested_at, status, leased_until)
                    values (?, ?, 'ana', now(), 'running', now() + interval '1 hour')
                    """, workspace, taken.id());
        });

        rebuilds.end(
                taken, Rebuild.Status.FAILED, "Kafka does not let this service read rapport.verdicts", Instant.now());

        as(workspace, "admin")
                .get(PATH + "/" + taken.id())
                .then()
                .statusCode(200)
                .body("status", equalTo("failed"))
                .body("reason", equalTo("Kafka does not let this service read rapport.verdicts"));
        as(workspace, "admin")
                .post(PATH)
                .then()
                .statusCode(202)
                .body("id", not(equalTo(taken.id().toString())));
    }

    @Test
    void itIsForWhoeverAdministersTheWorkspace() {
        String id = as(workspace, "admin")
                .post(PATH)
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        asMember().post(PATH).then().statusCode(403);
        asMember().get(PATH + "/" + id).then().statusCode(403);
        as("w" + UUID.randomUUID(), "admin").get(PATH + "/" + id).then().statusCode(404);
    }
}
