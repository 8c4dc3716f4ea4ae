package dev.rapport.advisor;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.contracts.TouchEvent.CommitmentKept;
import dev.rapport.contracts.TouchEvent.CommitmentMade;
import dev.rapport.contracts.TouchEvent.ContentShared;
import dev.rapport.contracts.TouchEvent.ExchangeGiven;
import dev.rapport.contracts.TouchEvent.TouchCorrected;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.LightTouch;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What both sides gave, promised and shared shows in the relationship, and corrections are as if it had been so always. */
@QuarkusTest
class GoodwillIT extends AdvisorUnderTest {
    private static final Instant PASSED = Instant.parse("2026-05-05T12:00:00Z");
    private static final Instant LATER = Instant.parse("2199-05-05T12:00:00Z");

    private final UUID exchange = UUID.randomUUID();
    private final UUID ours = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();

    @Test
    void theRelationshipShowsWhatWasGivenAndWhatIsOwed() {
        log.registered("Parissa", "parissa@example.org")
                .numbered(new ExchangeGiven(log.contactId, exchange(1, Exchange.Value.INTRODUCTION)))
                .numbered(new CommitmentMade(log.contactId, commitment(ours, 1, Side.US, LATER)))
                .numbered(new CommitmentMade(log.contactId, commitment(theirs, 1, Side.THEM, PASSED)))
                .numbered(new ContentShared(log.contactId, shared()))
                .publish();

        seen(5);
        relationship()
                .body("facts.valueGiven.introduction", equalTo(1))
                .body("facts.valueReceived.size()", equalTo(0))
                .body("facts.commitmentsByUs.open", equalTo(1))
                .body("facts.lightTouchesFromThem", equalTo(1))
                .body("facts.contactDays", equalTo(0))
                .body(
                        "openEnds.kind",
                        contains("overdue_commitment", "open_commitment", "introduction_without_follow_up"))
                .body("openEnds[0].owedBy", equalTo("them"))
                .body("openEnds[1].owedBy", equalTo("us"))
                .body("openEnds[0].dueAt", equalTo(PASSED.toString()))
                .body("openEnds[1].dueAt", equalTo(LATER.toString()))
                .body("openEnds[0].touchId", equalTo(theirs.toString()))
                .body("openEnds[1].touchId", equalTo(ours.toString()));
    }

    @Test
    void aCorrectionCountsAsIfItHadBeenSoAlways() {
        log.registered("Parissa", "parissa@example.org")
                .numbered(new ExchangeGiven(log.contactId, exchange(1, Exchange.Value.INTRODUCTION)))
                .numbered(new CommitmentMade(log.contactId, commitment(ours, 1, Side.US, LATER)))
                .numbered(new CommitmentMade(log.contactId, commitment(theirs, 1, Side.THEM, PASSED)))
                .publish();
        seen(4);

        log.numbered(new TouchCorrected(log.contactId, exchange(2, Exchange.Value.HELP)))
                .numbered(new CommitmentKept(log.contactId, kept(ours, 2)))
                .numbered(new TouchRemoved(log.contactId, commitment(theirs, 2, Side.THEM, PASSED)))
                .publish();

        seen(7);
        relationship()
                .body("facts.valueGiven.size()", equalTo(1))
                .body("facts.valueGiven.help", equalTo(1))
                .body("facts.commitmentsByUs.kept", equalTo(1))
                .body("facts.commitmentsByUs.open", equalTo(0))
                .body("facts.commitmentsByThem.open", equalTo(0))
                .body("openEnds", empty());
    }

    private void seen(int sequence) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asMember()
                        .get("/v1/relationships/{id}", log.contactId)
                        .then()
                        .body("seenSequence", equalTo(sequence)));
    }

    private Exchange exchange(int version, Exchange.Value value) {
        return new Exchange(exchange, version, value, Exchange.Direction.GIVEN, null, null, PASSED, null);
    }

    private static Commitment commitment(UUID id, int version, Side by, Instant dueAt) {
        return new Commitment(id, version, by, "a book", dueAt, Commitment.Status.OPEN, PASSED, null, null);
    }

    private static Commitment kept(UUID id, int version) {
        return new Commitment(id, version, Side.US, "a book", LATER, Commitment.Status.KEPT, PASSED, PASSED, null);
    }

    private static LightTouch shared() {
        return new LightTouch(
                UUID.randomUUID(), 1, Channel.LINKEDIN, Side.THEM, LightTouch.Act.SHARED, null, PASSED, null);
    }
}
