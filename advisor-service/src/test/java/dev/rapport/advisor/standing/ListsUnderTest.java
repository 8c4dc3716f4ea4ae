package dev.rapport.advisor.standing;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.advisor.Log;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the tests of lists share: people whom we called, and who is in a list. */
public abstract class ListsUnderTest extends AdvisorUnderTest {
    protected static final Instant NOW = Instant.now();

    /** Calls so many days ago, and all of it is known to the advisor. */
    protected static UUID called(Log log, int... daysAgo) {
        log.registered("Parissa", "p" + log.contactId + "@example.org");
        for (int days : daysAgo) {
            log.called(NOW.minus(Duration.ofDays(days)));
        }
        log.publish();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> as(log.workspace, "member")
                        .get("/v1/relationships/{id}", log.contactId)
                        .then()
                        .body("seenSequence", equalTo(1 + daysAgo.length)));
        return log.contactId;
    }

    /** The contacts of a list, once it has as many. */
    protected List<String> ids(String query, int size) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() ->
                        asMember().get("/v1/relationships?" + query).then().body("items", hasSize(size)));
        return asMember().get("/v1/relationships?" + query).path("items.contactId");
    }
}
