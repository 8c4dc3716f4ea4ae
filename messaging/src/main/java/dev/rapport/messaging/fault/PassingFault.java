package dev.rapport.messaging.fault;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Faults of a database that pass by themselves, so that trying again helps. */
public final class PassingFault {
    /** SQL state classes: connection lost, rolled back by others, out of resources, lock not to be had, shut down, I/O. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private static final String STATEMENT_TIMEOUT = "57014";

    private PassingFault() {}

    /** Whether such a fault is the failure, or among its causes. */
    public static boolean in(Throwable failure) {
        // Without a state it is the pool that speaks: no connection to be had.
        return ofDatabase(failure)
                .map(sql -> sql.getSQLState() == null || CLASSES.stream().anyMatch(sql.getSQLState()::startsWith))
                .orElse(false);
    }

    /** Whether a statement took too long: what does less may be done in time. */
    public static boolean tookTooLong(Throwable failure) {
        return ofDatabase(failure)
                .map(sql -> STATEMENT_TIMEOUT.equals(sql.getSQLState()))
                .orElse(false);
    }

    /** Whether it was the end of a transaction that failed: then nobody can tell whether it came about. */
    public static boolean atCommit(Throwable failure) {
        return causes(failure).anyMatch(RollbackException.class::isInstance);
    }

    /** A commit that failed tells of the database's fault beside itself, and not as its cause. */
    private static Optional<SQLException> ofDatabase(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> cause instanceof SQLException sql
                        ? Stream.of(sql)
                        : Arrays.stream(cause.getSuppressed()).flatMap(beside -> ofDatabase(beside).stream()))
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
