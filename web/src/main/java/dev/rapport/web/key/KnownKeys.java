package dev.rapport.web.key;

import dev.rapport.messaging.Worker;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The keys of all workspaces, as this service knows them. */
@Singleton
public class KnownKeys {
    private final Jdbi database;

    /**
     * @param hash SHA-256 of the secret, in hexadecimal digits
     * @param expiresAt null when it ends only when somebody revokes it
     */
    public record Known(
            String workspace,
            UUID id,
            String name,
            String role,
            String hash,
            String issuedBy,
            Instant issuedAt,
            @Nullable Instant expiresAt) {

        boolean opensAt(Instant now) {
            return expiresAt == null || now.isBefore(expiresAt);
        }
    }

    KnownKeys(@Worker Jdbi database) {
        this.database = database;
    }

    /** Empty for a key that was revoked, too. */
    Optional<Known> find(UUID id) {
        return database.withHandle(
                handle -> handle.createQuery("select * from api_key where id = ? and revoked_at is null")
                        .bind(0, id)
                        .map(KnownKeys::known)
                        .findOne());
    }

    /** Joins the caller's transaction. A key that was heard of stays as it is: told again, a revoked one opens nothing. */
    public void keep(Known key) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into api_key (workspace, id, name, role, hash, issued_by, issued_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .bind(0, key.workspace())
                .bind(1, key.id())
                .bind(2, key.name())
                .bind(3, key.role())
                .bind(4, key.hash())
                .bind(5, key.issuedBy())
                .bind(6, utc(key.issuedAt()))
                .bind(7, utc(key.expiresAt()))
                .execute());
    }

    /** Joins the caller's transaction. */
    public void revoke(String workspace, UUID id, Instant at) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into api_key (workspace, id, revoked_at) values (?, ?, ?)
                        on conflict (id) do update set revoked_at = excluded.revoked_at
                        where api_key.workspace = excluded.workspace
                        """)
                .bind(0, workspace)
                .bind(1, id)
                .bind(2, utc(at))
                .execute());
    }

    private static Known known(ResultSet row, StatementContext context) throws SQLException {
        OffsetDateTime expiresAt = row.getObject("expires_at", OffsetDateTime.class);
        return new Known(
                row.getString("workspace"),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("role"),
                row.getString("hash"),
                row.getString("issued_by"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                expiresAt == null ? null : expiresAt.toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
