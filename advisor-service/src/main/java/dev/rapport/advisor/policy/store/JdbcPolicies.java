package dev.rapport.advisor.policy.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.messaging.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Policies in PostgreSQL, a row a version; the first is the default and has no row. */
public final class JdbcPolicies implements Policies {
    private final Jdbi database;

    /** @param database with the role whose rows are wanted; only the role of requests may add */
    public JdbcPolicies(Jdbi database) {
        this.database = database;
    }

    @Override
    public Map<String, Version> newest(Collection<String> workspaces) {
        Map<String, Version> newest = new HashMap<>();
        if (workspaces.isEmpty()) {
            return newest;
        }
        workspaces.forEach(workspace -> newest.put(workspace, Version.FIRST));
        database.useHandle(handle -> handle.createQuery("""
                        select distinct on (workspace) workspace, version, data::text as data, changed_by, changed_at from policy
                        where workspace = any(:workspaces) order by workspace, version desc
                        """)
                .bindArray("workspaces", String.class, workspaces)
                .map((row, context) -> Map.entry(row.getString("workspace"), version(row)))
                .forEach(found -> newest.put(found.getKey(), found.getValue())));
        return newest;
    }

    @Override
    public Optional<Version> find(String workspace, int number) {
        if (number == Version.FIRST.number()) {
            return Optional.of(Version.FIRST);
        }
        return database.withHandle(handle -> handle.createQuery("""
                        select version, data::text as data, changed_by, changed_at from policy
                        where workspace = :workspace and version = :version
                        """)
                .bind("workspace", workspace)
                .bind("version", number)
                .map((row, context) -> version(row))
                .findOne());
    }

    @Override
    public List<Version> list(String workspace, @Nullable Integer before, int limit) {
        int below = before == null ? Integer.MAX_VALUE : before;
        List<Version> found = new ArrayList<>(database.withHandle(handle -> handle.createQuery("""
                        select version, data::text as data, changed_by, changed_at from policy
                        where workspace = :workspace and version < :below order by version desc limit :limit
                        """)
                .bind("workspace", workspace)
                .bind("below", below)
                .bind("limit", limit)
                .map((row, context) -> version(row))
                .list()));
        if (found.size() < limit && below > Version.FIRST.number()) {
            found.add(Version.FIRST);
        }
        return found;
    }

    @Override
    public boolean add(String workspace, Version next) {
        return database.withHandle(handle -> handle.createUpdate("""
                                insert into policy (workspace, version, data, changed_by, changed_at)
                                values (:workspace, :version, :data::jsonb, :by, :at) on conflict do nothing
                                """)
                        .bind("workspace", workspace)
                        .bind("version", next.number())
                        .bind("data", new String(EventCodec.write(next.policy()), StandardCharsets.UTF_8))
                        .bind("by", next.changedBy())
                        .bind("at", Objects.requireNonNull(next.changedAt()).atOffset(ZoneOffset.UTC))
                        .execute())
                == 1;
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("version"),
                policy(row.getString("data")),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** @param data as a version is kept */
    public static Policy policy(String data) {
        try {
            return EventCodec.JSON.readValue(data, Policy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy is kept in a form that cannot be read", e);
        }
    }
}
