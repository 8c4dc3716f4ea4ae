package dev.rapport.messaging;

import java.sql.SQLException;
import java.util.Set;

/** Faults of a database that pass by themselves, so that trying again helps. */
public final class PassingFault {
    /** SQL state classes: connection lost, rolled back by others, out of resources, lock not to be had, shut down, I/O. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private PassingFault() {}

    /** Whether such a fault is the failure, or among its causes. */
    public static boolean in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                // Without a state it is the pool that speaks: no connection to be had.
                return state == null || CLASSES.stream().anyMatch(state::startsWith);
            }
        }
        return false;
    }
}
