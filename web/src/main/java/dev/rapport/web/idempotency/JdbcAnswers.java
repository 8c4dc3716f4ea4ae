package dev.rapport.web.idempotency;

import dev.rapport.messaging.Worker;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The kept answers. */
@Singleton
class JdbcAnswers {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Jdbi database;
    private final Jdbi workerDatabase;

    record Slot(String workspace, String path, String key) {

        Map<String, String> named() {
            return Map.of("workspace", workspace, "path", path, "key", key);
        }
    }

    record Kept(String requestHash, Answer answer) {}

    JdbcAnswers(Jdbi database, @Worker Jdbi workerDatabase) {
        this.database = database;
        this.workerDatabase = workerDatabase;
    }

    /**
     * Takes the slot for this transaction, or gives what is kept there. While another transaction holds the slot this one
     * waits for its end, up to the database's lock_timeout.
     */
    Optional<Kept> claim(Slot slot, String requestHash) {
        try {
            return database.withHandle(handle -> {
                handle.createUpdate("""
                                delete from idempotent_answer
                                where workspace = :workspace and path = :path and key = :key
                                  and created_at < now() - interval '24 hours'
                                """).bindMap(slot.named()).execute();
                int claimed = handle.createUpdate("""
                                insert into idempotent_answer (workspace, path, key, request_hash)
                                values (:workspace, :path, :key, :hash) on conflict do nothing
                                """)
                        .bindMap(slot.named())
                        .bind("hash", requestHash)
                        .execute();
                if (claimed == 1) {
                    return Optional.empty();
                }
                return Optional.of(handle.createQuery("""
                                select request_hash, status, body, location from idempotent_answer
                                where workspace = :workspace and path = :path and key = :key
                                """)
                        .bindMap(slot.named())
                        .map((row, context) -> new Kept(
                                row.getString("request_hash"),
                                new Answer(row.getInt("status"), row.getString("body"), row.getString("location"))))
                        .one());
            });
        } catch (JdbiException e) {
            if (e.getCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                throw Idempotency.inFlight();
            }
            throw e;
        }
    }

    void keep(Slot slot, Answer answer) {
        database.useHandle(handle -> handle.createUpdate("""
                        update idempotent_answer set status = :status, body = :body, location = :location
                        where workspace = :workspace and path = :path and key = :key
                        """)
                .bindMap(slot.named())
                .bind("status", answer.status())
                .bind("body", answer.body())
                .bind("location", answer.location())
                .execute());
    }

    @Scheduled(every = "1h")
    void forgetOld() {
        workerDatabase.useHandle(handle ->
                handle.execute("delete from idempotent_answer where created_at < now() - interval '24 hours'"));
    }
}
