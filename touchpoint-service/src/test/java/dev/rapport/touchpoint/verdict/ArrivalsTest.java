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

    private final Arrivals arrivals = new Arrivals();
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
    void whoDoesNotWaitLooksOnce() {
        int seen = arrivals.await(MESSAGE, Duration.ZERO, state::incrementAndGet, now -> false);

        assertThat(seen).isEqualTo(1);
    }
}
