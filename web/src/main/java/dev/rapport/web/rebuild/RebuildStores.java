package dev.rapport.web.rebuild;

import dev.rapport.messaging.Worker;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** The same twice: for requests, and for what works in the background. */
class RebuildStores {

    @Produces
    @Singleton
    static Rebuilds rebuilds(Jdbi database) {
        return new JdbcRebuilds(database);
    }

    @Produces
    @Singleton
    @Worker
    static Rebuilds workerRebuilds(@Worker Jdbi database) {
        return new JdbcRebuilds(database);
    }
}
