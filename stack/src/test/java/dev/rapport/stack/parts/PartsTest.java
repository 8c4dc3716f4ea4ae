package dev.rapport.stack.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final List<String> story = Collections.synchronizedList(new ArrayList<>());
    private final Parts parts = new Parts();

    @Test
    void whatWasStartedLastIsClosedFirst() {
        parts.start(() -> part("database"), () -> story.add("stopping database"));
        parts.start(() -> part("broker"), () -> story.add("stopping broker"));

        parts.close();

        assertThat(story).containsExactly("stopping broker", "broker closed", "stopping database", "database closed");
    }

    @Test
    void nothingStartsAfterTheClose() {
        parts.close();

        assertThatThrownBy(() -> parts.start(() -> part("service"), () -> {}))
                .isInstanceOf(CancellationException.class);

        assertThat(story).isEmpty();
    }

    @Test
    void aSecondCloseDoesNothing() {
        parts.start(() -> part("broker"), () -> {});
        parts.close();

        parts.close();

        assertThat(story).containsExactly("broker closed");
    }

    @Test
    void partsStartSideBySide() {
        CyclicBarrier both = new CyclicBarrier(2);

        SideBySide.run(List.of(
                () -> parts.start(() -> meets(both, "database"), () -> {}),
                () -> parts.start(() -> meets(both, "broker"), () -> {})));
        parts.close();

        assertThat(story).containsExactlyInAnyOrder("database closed", "broker closed");
    }

    @Test
    void aCloseWaitsForWhatIsStarting() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Thread starting = Thread.ofVirtual().start(() -> parts.start(() -> startsAfter(begun, go), () -> {}));
        begun.await();
        Thread closing = Thread.ofVirtual().start(parts::close);
        assertThat(closing.join(Duration.ofMillis(100))).isFalse();

        go.countDown();
        starting.join();
        closing.join();

        assertThat(story).containsExactly("broker closed");
    }

    @Test
    void whatCannotBeStartedKeepsNoCloseWaiting() {
        assertThatThrownBy(() -> parts.start(PartsTest::broken, () -> {})).hasMessage("no disk");

        parts.close();

        assertThat(story).isEmpty();
    }

    private AutoCloseable meets(CyclicBarrier both, String name) {
        try {
            both.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other did not start meanwhile", e);
        }
        return part(name);
    }

    private AutoCloseable startsAfter(CountDownLatch begun, CountDownLatch go) {
        begun.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return part("broker");
    }

    private static AutoCloseable broken() {
        throw new IllegalStateException("no disk");
    }

    private AutoCloseable part(String name) {
        return () -> story.add(name + " closed");
    }
}
