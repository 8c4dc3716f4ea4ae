package dev.rapport.web.letter;

import dev.rapport.web.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Works as the consumer of a topic would: in nobody's name, on a thread of its own. A consumer waits, however long, for a
 * service that is away; a caller does not.
 */
final class AsAConsumer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private AsAConsumer() {}

    /** @throws ProblemException 503 when it takes too long */
    static <T> T call(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread.ofVirtual().name("dead-letter").start(task);
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw later(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw later(task);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private static ProblemException later(FutureTask<?> task) {
        task.cancel(true);
        return ProblemException.unavailable(
                "What it takes to read it is away; it stays listed.", Duration.ofSeconds(5));
    }
}
