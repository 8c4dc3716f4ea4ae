package dev.rapport.messaging;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/**
 * Forgets marks of records that no group is given once more: each has committed them weeks ago. Topics keep their records for good, so
 * a group of ours that were set back by hand would take in anew what is older than this; what is lost is rebuilt instead.
 */
@Singleton
class ForgetInbox {
    private final Jdbi database;

    ForgetInbox(@Worker Jdbi database) {
        this.database = database;
    }

    @Scheduled(every = "6h", delayed = "10m")
    void forget() {
        database.useHandle(handle -> handle.execute("delete from inbox where seen_at < now() - interval '30 days'"));
    }
}
