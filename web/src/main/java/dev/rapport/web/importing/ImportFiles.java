package dev.rapport.web.importing;

import dev.rapport.messaging.Worker;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps uploads while they are needed: in the database, in pieces, where every replica finds them. A job that ends takes its
 * file with it ({@link ImportJobs#end}), and is itself forgotten in a while.
 */
@Singleton
class ImportFiles {
    private static final int PIECE = 1024 * 1024;

    private final Jdbi database;
    private final Jdbi workerDatabase;
    private final Duration kept;

    ImportFiles(
            Jdbi database,
            @Worker Jdbi workerDatabase,
            @ConfigProperty(name = "rapport.keep.imports", defaultValue = "P90D") Duration kept) {
        this.database = database;
        this.workerDatabase = workerDatabase;
        this.kept = kept;
    }

    /** Keeps a file under an id that is to become a job's. Each piece is a transaction of its own, for files may be large. */
    void keep(String workspace, UUID job, InputStream file) throws IOException {
        int ordinal = 0;
        for (byte[] piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
            int at = ordinal++;
            byte[] bytes = piece;
            database.useHandle(handle -> handle.createUpdate("""
                            insert into import_piece (workspace, job_id, ordinal, data) values (?, ?, ?, ?)
                            """)
                    .bind(0, workspace)
                    .bind(1, job)
                    .bind(2, at)
                    .bind(3, bytes)
                    .execute());
        }
    }

    /** Empty behind the last. */
    byte[] piece(String workspace, UUID job, int ordinal) {
        return workerDatabase.withHandle(handle -> handle.createQuery("""
                        select data from import_piece where workspace = ? and job_id = ? and ordinal = ?
                        """)
                .bind(0, workspace)
                .bind(1, job)
                .bind(2, ordinal)
                .mapTo(byte[].class)
                .findOne()
                .orElseGet(() -> new byte[0]));
    }

    /** What no job needs: the caller, or we, went away before there was one. */
    @Scheduled(every = "1h", delayed = "5m")
    void forgetStrays() {
        workerDatabase.useHandle(handle -> handle.execute("""
                delete from import_piece
                where created_at < now() - interval '1 day'
                  and not exists (select from import_job
                                  where import_job.workspace = import_piece.workspace and import_job.id = import_piece.job_id
                                    and status in ('running', 'undoing'))
                """));
    }

    /** What ended long ago cannot be taken back any more: nobody knows what it added. */
    @Scheduled(every = "1h", delayed = "6m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetEnded() {
        workerDatabase.useHandle(handle -> handle.execute("""
                with ended as (
                    delete from import_job
                    where (workspace, id) in (
                        select workspace, id from import_job
                        where status in ('done', 'failed', 'undone') and finished_at < now() - ? * interval '1 second'
                        order by finished_at limit 100)
                      and status in ('done', 'failed', 'undone')
                    returning workspace, id),
                rejections as (
                    delete from import_rejection using ended
                    where import_rejection.workspace = ended.workspace and import_rejection.job_id = ended.id)
                delete from import_addition using ended
                where import_addition.workspace = ended.workspace and import_addition.job_id = ended.id
                """, kept.toSeconds()));
    }
}
