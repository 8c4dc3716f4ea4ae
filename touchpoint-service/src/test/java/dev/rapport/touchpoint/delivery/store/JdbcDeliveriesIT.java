package dev.rapport.touchpoint.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.ServiceUnderTest;
import dev.rapport.touchpoint.delivery.Deliveries;
import dev.rapport.touchpoint.delivery.Deliveries.Due;
import dev.rapport.touchpoint.delivery.Deliveries.Sealed;
import dev.rapport.touchpoint.delivery.Delivery;
import dev.rapport.touchpoint.delivery.Delivery.Progress;
import dev.rapport.touchpoint.delivery.Delivery.Status;
import dev.rapport.touchpoint.delivery.SampleDeliveries;
import dev.rapport.touchpoint.delivery.Shares.Full;
import dev.rapport.touchpoint.webhook.Webhooks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All of it lies in a future that the running service does not see. */
@QuarkusTest
class JdbcDeliveriesIT extends ServiceUnderTest {
    private static final Instant THEN = Instant.parse("2190-01-01T00:00:00Z");
    private static final Instant LOST = THEN.plus(Duration.ofMinutes(1));

    @Inject
    @Worker
    Deliveries deliveries;

    @Inject
    @Worker
    Webhooks webhooks;

    @BeforeEach
    void aSecret() {
        QuarkusTransaction.requiringNew().run(() -> webhooks.keepCallbackSecret(workspace, "whsec_c2VjcmV0"));
    }

    @Test
    void whatIsDueIsClaimedOnceByWhoeverComesFirst() throws Exception {
        Delivery delivery = added("https://one.example", THEN);
        List<Due> seen = due(THEN);
        List<Callable<Integer>> replicas = IntStream.range(0, 6)
                .mapToObj(replica -> (Callable<Integer>) () -> QuarkusTransaction.requiringNew()
                        .call(() -> deliveries.claim(seen, LOST).size()))
                .toList();

        List<Integer> claimed;
        try (var pool = Executors.newFixedThreadPool(6)) {
            claimed = pool.invokeAll(replicas).stream()
                    .map(call -> call.resultNow())
                    .toList();
        }

        assertThat(claimed).containsExactlyInAnyOrder(1, 0, 0, 0, 0, 0);
        assertThat(deliveries
                        .find(workspace, delivery.id())
                        .orElseThrow()
                        .progress()
                        .attempts())
                .isEqualTo(1);
        assertThat(due(LOST.minusMillis(1))).isEmpty();
    }

    @Test
    void anAttemptThatNobodyRecordsIsMadeAgainAndOvertakesTheFirst() {
        added("https://one.example", THEN);
        Sealed lost = claimed(THEN);

        Sealed again = claimed(LOST);
        put(lost, Status.DELIVERED, LOST);
        Status afterTheLost = status(lost);
        put(again, Status.FAILED, LOST);

        assertThat(again.delivery().progress().attempts()).isEqualTo(2);
        assertThat(again.secret()).isEqualTo("whsec_c2VjcmV0");
        assertThat(afterTheLost).isEqualTo(Status.WAITING);
        assertThat(status(again)).isEqualTo(Status.FAILED);
    }

    @Test
    void theLongestDueComesFirstAndWhoHasItsShareIsPassedOver() {
        Delivery late = added("https://one.example", THEN);
        Delivery early = added("https://two.example", THEN.minusSeconds(1));
        Delivery busy = added("https://busy.example", THEN.minusSeconds(2));
        added("https://one.example", THEN.plusMillis(1));

        assertThat(due(THEN)).extracting(Due::id).containsExactly(busy.id(), early.id(), late.id());
        assertThat(due(THEN, new Full(List.of(), List.of("https://busy.example"))))
                .extracting(Due::id)
                .containsExactly(early.id(), late.id());
        assertThat(due(THEN, new Full(List.of(workspace), List.of()))).isEmpty();
    }

    @Test
    void whatIsSettledIsForgottenAfterAWhile() {
        added("https://one.example", THEN);
        Sealed done = claimed(THEN);
        put(done, Status.DELIVERED, THEN);
        Delivery waiting = added("https://one.example", THEN);

        QuarkusTransaction.requiringNew()
                .run(() -> deliveries.forget(done.delivery().createdAt().plusMillis(1)));

        assertThat(deliveries.find(workspace, done.delivery().id())).isEmpty();
        assertThat(deliveries.find(workspace, waiting.id())).isPresent();
    }

    private Delivery added(String receiver, Instant dueAt) {
        Delivery delivery = SampleDeliveries.delivery(
                workspace,
                UUID.randomUUID(),
                null,
                receiver,
                new Progress(Status.WAITING, 0, dueAt, dueAt.plus(Duration.ofDays(1)), null, null, null));
        QuarkusTransaction.requiringNew().run(() -> deliveries.add(List.of(delivery)));
        return delivery;
    }

    private List<Due> due(Instant now) {
        return due(now, new Full(List.of(), List.of()));
    }

    private List<Due> due(Instant now, Full without) {
        return deliveries.due(now, without, 10_000).stream()
                .filter(due -> due.share().workspace().equals(workspace))
                .toList();
    }

    private Sealed claimed(Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deliveries.claim(due(now), now.plus(Duration.ofMinutes(1))))
                .getFirst();
    }

    private void put(Sealed attempt, Status status, Instant at) {
        Progress before = attempt.delivery().progress();
        Progress after = new Progress(status, before.attempts(), at, before.giveUpAt(), at, 200, null);
        QuarkusTransaction.requiringNew()
                .run(() -> deliveries.put(attempt.delivery().with(after)));
    }

    private Status status(Sealed attempt) {
        return deliveries
                .find(workspace, attempt.delivery().id())
                .orElseThrow()
                .progress()
                .status();
    }
}
