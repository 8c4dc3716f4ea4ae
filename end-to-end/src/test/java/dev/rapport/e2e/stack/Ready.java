package dev.rapport.e2e.stack;

import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Stack;
import dev.rapport.stack.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** Waits until all services of a stack say that they are ready. */
final class Ready {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LAST_LINES = 30;

    private Ready() {}

    /**
     * @param alive is there still something to wait for?
     * @param logs the folder of what the stack says; the end of each is told when it does not get ready
     */
    static void await(Stack stack, BooleanSupplier alive, Supplier<Path> logs) {
        Client anybody = new Client(stack, "");
        try {
            Awaitility.await("services")
                    .atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                    .failFast("it ended", () -> !alive.getAsBoolean())
                    .until(() -> Arrays.stream(Service.values())
                            .map(service -> anybody.send(Call.get(service, "/q/health/ready")))
                            .allMatch(ready -> ready.status() == 200));
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            throw new AssertionError("The stack does not get ready. What it said: " + lastWords(logs.get()), e);
        }
    }

    /** The ends of all logs, as the checkout may be gone when somebody reads of the failure. */
    private static String lastWords(Path logs) {
        try (Stream<Path> all = Files.list(logs)) {
            return all.map(Ready::end).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String end(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return log + ":\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
