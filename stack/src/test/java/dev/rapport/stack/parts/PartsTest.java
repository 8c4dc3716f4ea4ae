package dev.rapport.stack.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final List<String> story = new ArrayList<>();
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

    private AutoCloseable part(String name) {
        return () -> story.add(name + " closed");
    }
}
