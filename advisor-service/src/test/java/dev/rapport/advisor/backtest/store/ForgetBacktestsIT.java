package dev.rapport.advisor.backtest.store;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.messaging.Worker;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgetBacktestsIT extends AdvisorUnderTest {

    @Inject
    @Worker
    Jdbi database;

    @Inject
    ForgetBacktests forgetting;

    @Test
    void whatEndedLongAgoIsForgotten() {
        String old = ended(91);
        String young = ended(89);

        forgetting.forget();

        asMember().get("/v1/policy-backtests/" + old).then().statusCode(404);
        asMember().get("/v1/policy-backtests/" + young).then().statusCode(200);
    }

    private String ended(int daysAgo) {
        String id = as(workspace, "admin")
                .body("{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2026-02-01T00:00:00Z\"}")
                .post("/v1/policy-backtests")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        asMember().get("/v1/policy-backtests/" + id).then().body("status", equalTo("done")));
        database.useHandle(handle -> handle.execute(
                "update policy_backtest set finished_at = now() - ? * interval '1 day' where workspace = ? and id::text = ?",
                daysAgo,
                workspace,
                id));
        return id;
    }
}
