package dev.rapport.contacts.key.store;

import dev.rapport.contacts.key.Key;
import dev.rapport.contacts.key.Keys;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table is the one in which every service looks a caller's key up. */
@Singleton
class JdbcKeys implements Keys {
    private final Jdbi database;

    JdbcKeys(Jdbi database) {
        this.database = database;
    }

    @Override
    public void add(String workspace, Key key) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into api_key (workspace, id, name, role, hash, issued_by, issued_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .bind(0, workspace)
                .bind(1, key.id())
                .bind(2, key.name())
                .bind(3, key.role().text())
                .bind(4, key.hash())
                .bind(5, key.issuedBy())
                .bind(6, utc(key.issuedAt()))
                .bind(7, utc(key.expiresAt()))
                .execute());
    }

    @Override
    public Optional<Instant> revoke(String workspace, UUID id, Instant at) {
        return database.withHandle(handle -> handle.createQuery("""
                        update api_key set revoked_at = coalesce(revoked_at, :at)
                        where workspace = :workspace and id = :id returning revoked_at
                        """)
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("at", utc(at))
                .map((row, context) ->
                        row.getObject("revoked_at", OffsetDateTime.class).toInstant())
                .findOne());
    }

    @Override
    public List<Key> list(String workspace, @Nullable Place olderThan, int most) {
        return database.withHandle(handle -> handle.createQuery("""
                        select * from api_key
                        where workspace = :workspace
                          and (:id::uuid is null or (issued_at, id) < (:issuedAt::timestamptz, :id::uuid))
                        order by issued_at desc, id desc limit :most
                        """)
                .bind("workspace", workspace)
                .bind(
                        "issuedAt",
                        olderThan == null ? null : olderThan.issuedAt().toString())
                .bind("id", olderThan == null ? null : olderThan.id())
                .bind("most", most)
                .map(JdbcKeys::key)
                .list());
    }

    private static Key key(ResultSet row, StatementContext context) throws SQLException {
        return new Key(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Key.Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                row.getString("hash"),
                row.getString("issued_by"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("expires_at", OffsetDateTime.class)),
                instant(row.getObject("revoked_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
