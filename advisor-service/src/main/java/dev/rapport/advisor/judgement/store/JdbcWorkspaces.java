package dev.rapport.advisor.judgement.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rapport.advisor.judgement.Workspaces;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.contracts.WorkspaceEvent.WorkspaceChanged;
import dev.rapport.messaging.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Workspaces in PostgreSQL, a row a version. */
public final class JdbcWorkspaces implements Workspaces {
    private final Jdbi database;

    /** @param database with the role whose rows are wanted; only the worker role may keep */
    public JdbcWorkspaces(Jdbi database) {
        this.database = database;
    }

    @Override
    public Map<String, Version> newest(Collection<String> workspaces) {
        Map<String, Version> newest = new HashMap<>();
        workspaces.forEach(workspace -> newest.put(workspace, Version.UNKNOWN));
        database.useHandle(handle -> handle.createQuery("""
                        select distinct on (workspace) workspace, version, data::text as data from workspace
                        where workspace = any(:workspaces) order by workspace, version desc
                        """)
                .bindArray("workspaces", String.class, workspaces)
                .map((row, context) -> Map.entry(
                        row.getString("workspace"),
                        new Version(row.getLong("version"), workspace(row.getString("data")))))
                .forEach(found -> newest.put(found.getKey(), found.getValue())));
        return newest;
    }

    @Override
    public Version find(String workspace, long version) {
        return database.withHandle(handle -> handle.createQuery("""
                        select version, data::text as data from workspace where workspace = :workspace and version = :version
                        """)
                .bind("workspace", workspace)
                .bind("version", version)
                .map((row, context) -> new Version(row.getLong("version"), workspace(row.getString("data"))))
                .findOne()
                .orElse(Version.UNKNOWN));
    }

    @Override
    public void keep(Collection<Said> changes) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into workspace (workspace, version, data)
                        select workspace, version, data::jsonb
                        from unnest(:workspaces, :versions, :data) as said(workspace, version, data)
                        on conflict do nothing
                        """)
                .bindArray(
                        "workspaces",
                        String.class,
                        changes.stream().map(Said::workspace).toList())
                .bindArray(
                        "versions",
                        Long.class,
                        changes.stream().map(said -> said.change().version()).toList())
                .bindArray(
                        "data",
                        String.class,
                        changes.stream()
                                .map(said -> new String(EventCodec.write(said.change()), StandardCharsets.UTF_8))
                                .toList())
                .execute());
    }

    public static Workspace workspace(String data) {
        try {
            WorkspaceChanged said = EventCodec.JSON.readValue(data, WorkspaceChanged.class);
            return new Workspace(said.ownDomains(), said.ownBrands(), said.members());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a workspace is kept in a form that cannot be read", e);
        }
    }
}
