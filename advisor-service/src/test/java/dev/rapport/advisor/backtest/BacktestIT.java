package dev.rapport.advisor.backtest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.contracts.TouchEvent.MeetingHeld;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recorded history of calls, corrections, releases, edits and another policy, played again. */
@QuarkusTest
class BacktestIT extends AdvisorUnderTest {
    private static final String PLAIN = "The agenda for Tuesday is in the folder.";
    private static final String SINCE = "\"from\":\"2020-01-01T00:00:00Z\"";

    private UUID held;

    @BeforeEach
    void aHistory() {
        var call = log.call(UUID.randomUUID(), 1, Instant.now().minus(Duration.ofHours(2)));
        log.registered("Parissa", "parissa@example.org").numbered(new MeetingHeld(log.contactId, call));
        UUID greeting = log.proposed(GREETING);
        log.publish();
        verdict(greeting, 1).body("items[0].decision", equalTo("hold"));
        decide(greeting, "{\"action\":\"edit\",\"revision\":1,\"body\":\"" + PLAIN + "\"}")
                .statusCode(200);
        decide(greeting, "{\"action\":\"release\",\"revision\":2}").statusCode(200);
        held = log.proposed(PLAIN);
        log.publish();
        verdict(held, 1);
        log.numbered(new TouchRemoved(log.contactId, log.call(call.id(), 2, call.end())))
                .called(Instant.now().minus(Duration.ofHours(1)))
                .publish();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> verdicts(held).body("items[0].seenSequence", equalTo(4)));
        as(workspace, "admin")
                .header("If-Match", "\"1\"")
                .body("{\"liveContactHold\":{\"phone\":\"PT2H\"}}")
                .put("/v1/policy")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> verdicts(held).body("items[0].policyVersion", equalTo(2)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> verdicts(greeting).body("items[0].policyVersion", equalTo(2)));
    }

    @Test
    void replayedByThePoliciesThatWereInForceThePastIsWhatItWas() {
        int verdicts = asMember().get("/v1/verdicts").then().extract().path("items.size()");

        backtest("{" + SINCE + "}")
                .body("result.verdicts", equalTo(verdicts))
                .body("result.messages", equalTo(2))
                .body("result.changed", equalTo(0))
                .body("result.moved", hasSize(0))
                .body("result.excluded.erased", equalTo(0))
                .body("result.excluded.otherJudge", equalTo(0))
                .body("done", equalTo(verdicts));
    }

    @Test
    void anotherPolicyIsToldByWhatItWouldHaveDecided() {
        backtest("{" + SINCE + ",\"policy\":{\"mode\":\"shadow\"}}")
                .body("result.after.hold", equalTo(0))
                .body("result.moved.before", contains("hold"))
                .body("result.moved.after", contains("send"))
                .body("result.examples[0].before.decision", equalTo("hold"))
                .body("result.examples[0].after.decision", equalTo("send"))
                .body(
                        "result.examples.find { it.messageId == '" + held + "' }.before.findings",
                        contains("recent_live_contact"));
    }

    @Test
    void whatLiesOutsideTheSpanIsLeftOut() {
        backtest("{\"from\":\"2020-01-01T00:00:00Z\",\"to\":\"2020-02-01T00:00:00Z\"}")
                .body("result.verdicts", equalTo(0))
                .body("total", equalTo(0));
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsRefused() {
        asMember()
                .body("{\"from\":\"2020-02-01T00:00:00Z\",\"to\":\"2020-01-01T00:00:00Z\"}")
                .post("/v1/policy-backtests")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("from"));
        asMember()
                .body("{" + SINCE + ",\"policy\":{\"mode\":\"sometimes\"}}")
                .post("/v1/policy-backtests")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("policy.mode"));
    }
}
