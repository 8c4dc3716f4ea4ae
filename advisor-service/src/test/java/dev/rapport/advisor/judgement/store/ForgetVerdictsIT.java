package dev.rapport.advisor.judgement.store;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.messaging.Worker;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgetVerdictsIT extends AdvisorUnderTest {

    @Inject
    @Worker
    Jdbi database;

    @Inject
    ForgetVerdicts forgetting;

    @Test
    void whatWasDecidedLongAgoIsForgottenUnlessItsMessageIsStillOpen() {
        log.registered("Parissa", "parissa@example.org").called(Instant.now().minus(Duration.ofMinutes(5)));
        UUID open = log.proposed(GREETING);
        UUID over = log.proposed("Hello, and welcome.");
        UUID fresh = log.proposed("Thank you, and welcome.");
        log.publish();
        verdict(open, 1).body("items[0].decision", equalTo("hold"));
        verdict(over, 1);
        verdict(fresh, 1);
        over(over);
        over(fresh);
        decided(open, 401);
        decided(over, 401);
        decided(fresh, 399);

        forgetting.forget();

        verdicts(open).body("items", hasSize(1));
        verdicts(over).body("items", hasSize(0));
        verdicts(fresh).body("items", hasSize(1));
    }

    private void over(UUID message) {
        database.useHandle(handle -> handle.execute(
                "update outbound_message set status = 'discarded' where workspace = ? and id = ?", workspace, message));
    }

    private void decided(UUID message, int daysAgo) {
        database.useHandle(handle -> handle.execute(
                "update verdict set decided_at = now() - ? * interval '1 day' where workspace = ? and message_id = ?",
                daysAgo,
                workspace,
                message));
    }
}
