package dev.rapport.messaging.fault;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Tries again what fails and will come right by itself, less and less often, however long that takes. */
public final class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private Patience() {}

    /**
     * @param what is waited for, in a few words
     * @param passes whether a failure comes right by itself; any other is thrown on
     */
    public static <T> T with(String what, Predicate<RuntimeException> passes, Supplier<T> work) {
        Duration wait = FIRST_WAIT;
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!passes.test(e)) {
                    throw e;
                }
                LOG.warnf("waiting for %s, trying again in %s: %s", what, wait, e.getMessage());
                pause(what, wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            }
        }
    }

    private static void pause(String what, Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + what, e);
        }
    }
}
