package dev.rapport.advisor.judgement.store;

import dev.rapport.messaging.Worker;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Forgets verdicts of long ago, but for those on messages that are still open. touchpoint-service keeps the last on each message. */
@Singleton
class ForgetVerdicts {
    /** Few enough that nobody waits for the locks. */
    private static final int AT_A_TIME = 5_000;

    private final Jdbi database;
    private final Duration kept;

    ForgetVerdicts(
            @Worker Jdbi database,
            @ConfigProperty(name = "rapport.keep.verdicts", defaultValue = "P400D") Duration kept) {
        this.database = database;
        this.kept = kept;
    }

    @Scheduled(every = "6h", delayed = "12m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        int forgotten = AT_A_TIME;
        while (forgotten == AT_A_TIME) {
            forgotten = database.withHandle(handle -> handle.createUpdate("""
                            delete from verdict where (workspace, id) in (
                                select old.workspace, old.id from verdict old
                                where decided_at < now() - :kept * interval '1 second' and not exists (
                                    select from outbound_message message
                                    where message.workspace = old.workspace and message.id = old.message_id
                                      and status in ('pending', 'cleared', 'held'))
                                limit :most)
                            """)
                    .bind("kept", kept.toSeconds())
                    .bind("most", AT_A_TIME)
                    .execute());
        }
    }
}
