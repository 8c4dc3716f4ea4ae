package dev.rapport.touchpoint.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final UUID MESSAGE = new UUID(1, 2);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Arrivals arrivals = new Arrivals(2);
    private final AtomicInteger state = new AtomicInteger();

    @Test
    void whoIsCalledLooksAgain() throws Exception {
        var looked = new CountDownLatch(1);
        var waiting = CompletableFuture.supplyAsync(() -> arrivals.await(
                MESSAGE,
                LONG,
                () -> {
                    looked.countDown();
                    return state.get();
                },
                seen -> seen == 1));
        looked.await();

        state.set(1);
        arrivals.tell(List.of(MESSAGE));

        assertThat(waiting).succeedsWithin(LONG).isEqualTo(1);
    }

    @Test
    void whatNobodyCallsIsSeenAllTheSame() {
        int seen = arrivals.await(MESSAGE, LONG, state::incrementAndGet, now -> now == 3);

        assertThat(seen).isEqualTo(3);
    }

    @Test
    void whenTheTimeIsUpTheLastLookIsTheAnswer() {
        int seen = arrivals.await(MESSAGE, Duration.ofMillis(300), state::incrementAndGet, now -> false);

        assertThat(seen).isEqualTo(state.get());
    }

    @Test
    void theLongerNothingComesTheLessOftenItLooks() {
        int seen = arrivals.await(MESSAGE, Duration.ofSeconds(2), state::incrementAndGet, now -> false);

        assertThat(seen).isBetween(3, 5);
    }

    @Test
    void whereNothingHasMovedItLooksAtTheEndAlone() {
        int seen = arrivals.await(
                MESSAGE, Duration.ofSeconds(1), state::incrementAndGet, now -> false, before -> before == 2);

        assertThat(seen).isEqualTo(2);
    }

    @Test
    void whoIsCalledAsksNothingBeforeItLooks() throws Exception {
        var looked = new CountDownLatch(1);
        var waiting = CompletableFuture.supplyAsync(() -> arrivals.await(
                MESSAGE,
                LONG,
                () -> {
                    looked.countDown();
                    return state.get();
                },
                seen -> seen == 1,
                before -> false));
        looked.await();

        state.set(1);
        arrivals.tell(List.of(MESSAGE));

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(1);
    }

    @Test
    void whoComesWhenAllPlacesAreTakenDoesNotWait() throws Exception {
        var looked = new CountDownLatch(2);
        for (int place = 0; place < 2; place++) {
            Thread.startVirtualThread(() -> arrivals.await(
                    MESSAGE,
                    LONG,
                    () -> {
                        looked.countDown();
                        return state.get();
                    },
                    seen -> seen > 0));
        }
        looked.await();

        int seen = arrivals.await(MESSAGE, LONG, state::incrementAndGet, now -> now == 2);

        assertThat(seen).isEqualTo(1);
    }

    @Test
    void whoDoesNotWaitLooksOnce() {
        int seen = arrivals.await(MESSAGE, Duration.ZERO, state::incrementAndGet, now -> false);

        assertThat(seen).isEqualTo(1);
    }
}
