package dev.rapport.messaging;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Forgets marks that are older than any record that a topic still holds: topics keep records for seven days. */
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
