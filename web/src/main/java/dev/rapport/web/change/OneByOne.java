package dev.rapport.web.change;

import org.jdbi.v3.core.Jdbi;

/** Lets those who look before they add go one by one. */
public final class OneByOne {
    private OneByOne() {}

    /**
     * Whoever asks for the same waits until the caller's transaction ends; what is looked at after this cannot be overtaken.
     *
     * @param what is added
     */
    public static void in(Jdbi database, String workspace, String what) {
        database.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .bind(0, workspace + "\n" + what)
                .map((row, context) -> true)
                .one());
    }
}
