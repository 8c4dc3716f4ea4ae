package dev.rapport.web.importing;

import dev.rapport.messaging.Worker;
import dev.rapport.web.change.OneByOne;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The jobs. A replica works on a job while it holds its lease; whatever it writes for the job, it writes only while it does, so
 * that one who was thought dead and is not changes nothing any more.
 */
@Singleton
class ImportJobs {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Jdbi database;
    private final Jdbi workerDatabase;

    ImportJobs(Jdbi database, @Worker Jdbi workerDatabase) {
        this.database = database;
        this.workerDatabase = workerDatabase;
    }

    /** The right to work on a job. */
    record Lease(String workspace, UUID job, UUID id) {}

    /** Another replica has the job now, or somebody wants it undone. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** How many jobs the workspace has that have not ended. Nobody else who asks goes on until the caller's transaction ends. */
    int open(String workspace) {
        OneByOne.in(database, workspace, "import_job");
        return database.withHandle(handle ->
                handle.createQuery("""
                        select count(*) from import_job where workspace = ? and status in ('running', 'undoing')
                        """).bind(0, workspace).mapTo(Integer.class).one());
    }

    /** Joins the caller's transaction. */
    void add(String workspace, UUID id, String fileName, long bytes, String member) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into import_job (workspace, id, file_name, bytes, member, status)
                        values (?, ?, ?, ?, ?, 'running')
                        """)
                .bind(0, workspace)
                .bind(1, id)
                .bind(2, fileName)
                .bind(3, bytes)
                .bind(4, member)
                .execute());
    }

    Optional<ImportJob> find(String workspace, UUID id) {
        return database.withHandle(
                handle -> handle.createQuery("select * from import_job where workspace = ? and id = ?")
                        .bind(0, workspace)
                        .bind(1, id)
                        .map(ImportJobs::job)
                        .findOne());
    }

    /**
     * The newest first.
     *
     * @param after the job behind which the list goes on; null at its beginning
     */
    List<ImportJob> list(String workspace, @Nullable UUID after, int atMost) {
        return database.withHandle(handle -> handle.createQuery("""
                        select * from import_job where workspace = :workspace and (:after::uuid is null or id < :after::uuid)
                        order by id desc limit :most
                        """)
                .bind("workspace", workspace)
                .bind("after", after)
                .bind("most", atMost)
                .map(ImportJobs::job)
                .list());
    }

    /** @param after the ordinal behind which the list goes on */
    List<Rejected> rejected(String workspace, UUID job, long after, int atMost) {
        return database.withHandle(handle -> handle.createQuery("""
                        select ordinal, part, line, reason from import_rejection
                        where workspace = ? and job_id = ? and ordinal > ? order by ordinal limit ?
                        """)
                .bind(0, workspace)
                .bind(1, job)
                .bind(2, after)
                .bind(3, atMost)
                .map((row, context) -> new Rejected(
                        row.getLong("ordinal"),
                        new Rejection(row.getString("part"), row.getLong("line"), row.getString("reason"))))
                .list());
    }

    record Rejected(long ordinal, Rejection rejection) {}

    /** A job that nobody works on, with the right to: the oldest of the workspace that was served longest ago. */
    Optional<Lease> claim(UUID lease) {
        return workerDatabase.withHandle(handle -> handle.createQuery("""
                        update import_job set lease = :lease, leased_until = now() + :time * interval '1 second',
                            claimed_at = now()
                        where (workspace, id) = (
                            select workspace, id from import_job waiting
                            where status in ('running', 'undoing') and leased_until < now()
                            order by (select max(claimed_at) from import_job served
                                      where served.workspace = waiting.workspace) nulls first, created_at, id
                            limit 1 for update of waiting skip locked)
                        returning workspace, id
                        """)
                .bind("lease", lease)
                .bind("time", LEASE.toSeconds())
                .map((row, context) -> new Lease(row.getString("workspace"), row.getObject("id", UUID.class), lease))
                .findOne());
    }

    /** The job as it stands. @throws LeaseLost when it is somebody else's */
    ImportJob leased(Lease lease) {
        return workerDatabase.withHandle(handle -> handle.createQuery("""
                        select * from import_job where workspace = ? and id = ? and lease = ?
                        """)
                .bind(0, lease.workspace())
                .bind(1, lease.job())
                .bind(2, lease.id())
                .map(ImportJobs::job)
                .findOne()
                .orElseThrow(LeaseLost::new));
    }

    void renew(Lease lease, long bytesRead) {
        changed(lease, "bytes_read = greatest(bytes_read, " + bytesRead + ")", ImportJob.Status.RUNNING);
    }

    /** The progress of a batch, in the transaction of its effect. */
    void progress(Lease lease, long bytesRead, Taken taken) {
        int read = taken.accepted() + taken.known() + taken.rejected().size();
        long before = workerDatabase.withHandle(handle -> handle.createQuery("""
                        update import_job set read = read + :read, accepted = accepted + :accepted, known = known + :known,
                            rejected = rejected + :rejected, added = added + :added,
                            bytes_read = greatest(bytes_read, :bytes), leased_until = now() + :time * interval '1 second'
                        where workspace = :workspace and id = :id and lease = :lease and status = 'running'
                        returning rejected - :rejected as before
                        """)
                .bind("read", read)
                .bind("accepted", taken.accepted())
                .bind("known", taken.known())
                .bind("rejected", taken.rejected().size())
                .bind("added", taken.added().size())
                .bind("bytes", bytesRead)
                .bind("time", LEASE.toSeconds())
                .bind("workspace", lease.workspace())
                .bind("id", lease.job())
                .bind("lease", lease.id())
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(LeaseLost::new));
        workerDatabase.useHandle(handle -> {
            addRejections(handle, lease, before, taken.rejected());
            handle.createUpdate("""
                            insert into import_addition (workspace, job_id, added_id)
                            select :workspace, :job, added from unnest(:ids) as added on conflict do nothing
                            """)
                    .bind("workspace", lease.workspace())
                    .bind("job", lease.job())
                    .bindArray("ids", UUID.class, taken.added())
                    .execute();
        });
    }

    private static void addRejections(Handle handle, Lease lease, long before, List<Rejection> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch("""
                insert into import_rejection (workspace, job_id, ordinal, part, line, reason) values (?, ?, ?, ?, ?, ?)
                """);
        long ordinal = before;
        for (Rejection one : rejected) {
            rows.add(lease.workspace(), lease.job(), ++ordinal, one.part(), one.line(), one.reason());
        }
        rows.execute();
    }

    /** The file goes in the same statement: no job ends and leaves it behind. */
    void end(Lease lease, ImportJob.Status status, @Nullable String format, @Nullable String failure) {
        workerDatabase.useHandle(handle -> held(handle.createQuery("""
                            with ended as (
                                update import_job set status = :status, format = coalesce(:format, format), failure = :failure,
                                    finished_at = now(), leased_until = 'infinity'
                                where workspace = :workspace and id = :id and lease = :lease and status in ('running', 'undoing')
                                returning workspace, id),
                            forgotten as (
                                delete from import_piece using ended
                                where import_piece.workspace = ended.workspace and import_piece.job_id = ended.id)
                            select count(*) from ended
                            """)
                .bind("status", status.text())
                .bind("format", format)
                .bind("failure", failure)
                .bind("workspace", lease.workspace())
                .bind("id", lease.job())
                .bind("lease", lease.id())
                .mapTo(Integer.class)
                .one()));
    }

    /** Leaves the job to whoever comes first after a while. */
    void release(Lease lease, Duration until) {
        workerDatabase.useHandle(handle -> handle.createUpdate("""
                        update import_job set lease = null, leased_until = now() + ? * interval '1 millisecond'
                        where workspace = ? and id = ? and lease = ? and status in ('running', 'undoing')
                        """)
                .bind(0, until.toMillis())
                .bind(1, lease.workspace())
                .bind(2, lease.job())
                .bind(3, lease.id())
                .execute());
    }

    /** Joins the caller's transaction. Whoever works on the job learns of it at its next batch. */
    void undo(String workspace, UUID id) {
        database.useHandle(handle ->
                handle.createUpdate("""
                        update import_job set status = 'undoing', lease = null, leased_until = '-infinity', finished_at = null
                        where workspace = ? and id = ? and status not in ('undoing', 'undone')
                        """).bind(0, workspace).bind(1, id).execute());
    }

    /** Some of what a job added, no longer counted among it. In the transaction that takes it back. */
    List<UUID> takeAdditions(Lease lease, int atMost) {
        changed(lease, "lease = lease", ImportJob.Status.UNDOING);
        return workerDatabase.withHandle(handle -> handle.createQuery("""
                        delete from import_addition where (workspace, job_id, added_id) in (
                            select workspace, job_id, added_id from import_addition
                            where workspace = ? and job_id = ? order by added_id limit ?)
                        returning added_id
                        """)
                .bind(0, lease.workspace())
                .bind(1, lease.job())
                .bind(2, atMost)
                .mapTo(UUID.class)
                .list());
    }

    private void changed(Lease lease, String change, ImportJob.Status status) {
        workerDatabase.useHandle(handle -> held(handle.createUpdate("""
                        update import_job set <change>, leased_until = now() + :time * interval '1 second'
                        where workspace = :workspace and id = :id and lease = :lease and status = :status
                        """)
                .define("change", change)
                .bind("time", LEASE.toSeconds())
                .bind("workspace", lease.workspace())
                .bind("id", lease.job())
                .bind("lease", lease.id())
                .bind("status", status.text())
                .execute()));
    }

    private static void held(int rows) {
        if (rows == 0) {
            throw new LeaseLost();
        }
    }

    private static ImportJob job(ResultSet row, StatementContext context) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportJob(
                row.getString("workspace"),
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getString("member"),
                ImportJob.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("format"),
                row.getString("failure"),
                row.getLong("read"),
                row.getLong("accepted"),
                row.getLong("known"),
                row.getLong("rejected"),
                row.getLong("added"),
                row.getLong("bytes_read"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
