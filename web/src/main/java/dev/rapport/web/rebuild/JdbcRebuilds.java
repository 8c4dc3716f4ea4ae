package dev.rapport.web.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Rebuilds in PostgreSQL, a row each. */
final class JdbcRebuilds implements Rebuilds {
    private final Jdbi database;

    /** @param database the role of requests begins and finds, the worker role does the rest */
    JdbcRebuilds(Jdbi database) {
        this.database = database;
    }

    @Override
    public Rebuild begin(String workspace, Rebuild rebuild) {
        return database.withHandle(handle -> {
            handle.createUpdate("""
                            insert into rebuild (workspace, id, requested_by, requested_at, status)
                            values (:workspace, :id, :by, :at, 'running') on conflict do nothing
                            """)
                    .bind("workspace", workspace)
                    .bind("id", rebuild.id())
                    .bind("by", rebuild.requestedBy())
                    .bind("at", utc(rebuild.requestedAt()))
                    .execute();
            return handle.createQuery("select * from rebuild where workspace = :workspace and status = 'running'")
                    .bind("workspace", workspace)
                    .map((row, context) -> rebuild(row))
                    .findOne()
                    .orElse(rebuild);
        });
    }

    @Override
    public Optional<Rebuild> find(String workspace, UUID id) {
        return database.withHandle(
                handle -> handle.createQuery("select * from rebuild where workspace = :workspace and id = :id")
                        .bind("workspace", workspace)
                        .bind("id", id)
                        .map((row, context) -> rebuild(row))
                        .findOne());
    }

    @Override
    public Optional<Taken> take(Instant now, Instant until) {
        return database.withHandle(handle -> handle.createQuery("""
                        update rebuild set leased_until = :until
                        where (workspace, id) in (
                            select workspace, id from rebuild
                            where status = 'running' and (leased_until is null or leased_until < :now)
                            order by requested_at limit 1 for update skip locked)
                        returning workspace, id
                        """)
                .bind("now", utc(now))
                .bind("until", utc(until))
                .map((row, context) -> new Taken(row.getString("workspace"), row.getObject("id", UUID.class)))
                .findOne());
    }

    @Override
    public void progress(Taken taken, long done, long total, Instant until) {
        database.useHandle(handle -> handle.createUpdate("""
                        update rebuild set done = greatest(done, :done), total = :total, leased_until = :until
                        where workspace = :workspace and id = :id and status = 'running'
                        """)
                .bind("workspace", taken.workspace())
                .bind("id", taken.id())
                .bind("done", done)
                .bind("total", total)
                .bind("until", utc(until))
                .execute());
    }

    @Override
    public void end(Taken taken, Rebuild.Status status, @Nullable String reason, Instant now) {
        database.useHandle(handle -> handle.createUpdate("""
                        update rebuild set status = :status, reason = :reason, finished_at = :at,
                            done = case :status when 'done' then total else done end
                        where workspace = :workspace and id = :id and status = 'running'
                        """)
                .bind("workspace", taken.workspace())
                .bind("id", taken.id())
                .bind("status", status.name().toLowerCase(Locale.ROOT))
                .bind("reason", reason)
                .bind("at", utc(now))
                .execute());
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Rebuild(
                row.getObject("id", UUID.class),
                Rebuild.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getLong("done"),
                row.getLong("total"),
                finished == null ? null : finished.toInstant(),
                row.getString("reason"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
