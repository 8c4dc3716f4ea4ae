package dev.rapport.touchpoint.permit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody costs who waits for a verdict that does not come. */
@QuarkusTest
class WaitingIT extends SenderUnderTest {

    @Test
    void whoWaitsForAPermitLocksTheContactWhenTheWaitBeginsAndWhenItEnds() {
        UUID contact = knownContact();
        Proposed message = proposed(contact, "");
        Set<String> locks = new HashSet<>(Set.of(lastLock(contact)));

        var call = meanwhile(asAutomation().header("Prefer", "wait=3"), message.path() + "/permit");

        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(10))
                .until(() -> {
                    locks.add(lastLock(contact));
                    return call.isDone();
                });
        refused(call.resultNow(), "pending", "wait");
        assertThat(locks).hasSizeBetween(2, 3);
    }

    /** The transaction that locked the contact last. */
    private String lastLock(UUID contact) {
        return database.withHandle(
                handle -> handle.createQuery("select xmax::text from contact where workspace = ? and id = ?")
                        .bind(0, workspace)
                        .bind(1, contact)
                        .mapTo(String.class)
                        .one());
    }
}
