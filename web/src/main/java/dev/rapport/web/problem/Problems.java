package dev.rapport.web.problem;

import dev.rapport.messaging.fault.PassingFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** What a failure is to whoever asked. What a program did wrong is logged; the caller learns only that it did. */
public final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private Problems() {}

    public static ProblemException of(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        if (PassingFault.in(failure)) {
            LOG.warnf("the database cannot answer now: %s", failure.getMessage());
            return ProblemException.unavailable(
                    PassingFault.atCommit(failure)
                            ? "The database went away just at the end: whether this was recorded cannot be told now. Ask "
                                    + "again with the same Idempotency-Key, and it counts once."
                            : "The database cannot answer now; nothing was recorded.",
                    SOON);
        }
        LOG.error("a request failed", failure);
        return ProblemException.of(500, "internal", "Something is wrong on our side.", List.of(), Map.of());
    }
}
