package dev.rapport.contacts;

import dev.rapport.messaging.Worker;
import dev.rapport.testing.AllTables;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Looks into the database as the service may: with its role of requests, and its role of workers. */
@Singleton
public class Tables {
    private final Jdbi requests;
    private final Jdbi workers;

    Tables(Jdbi requests, @Worker Jdbi workers) {
        this.requests = requests;
        this.workers = workers;
    }

    /** Every table that holds something of a workspace. */
    public List<String> names() {
        return AllTables.names(requests);
    }

    /** How many rows of a table a request of this workspace sees; without a workspace: what a forgetful one sees. */
    public long seen(String table, String workspace) {
        return requests.inTransaction(handle -> {
            handle.execute("select set_config('rapport.workspace', ?, true)", workspace);
            return handle.createQuery("select count(*) from " + table)
                    .mapTo(Long.class)
                    .one();
        });
    }

    /** Whether the database itself keeps the workspaces of a table apart, whoever asks. */
    public boolean isApart(String table) {
        return requests.withHandle(handle -> handle.createQuery("""
                        select relrowsecurity and relforcerowsecurity and exists (
                            select from pg_attribute where attrelid = pg_class.oid and attname = 'workspace')
                        from pg_class where oid = cast(:table as regclass)
                        """)
                .bind("table", table)
                .mapTo(Boolean.class)
                .one());
    }

    /** How many rows the workspace has in all tables but the outbox. */
    public long rows(String workspace) {
        return List.of(
                        "contact",
                        "identity",
                        "connection",
                        "consent",
                        "consent_change",
                        "workspace",
                        "idempotent_answer")
                .stream()
                .mapToLong(table -> seen(table, workspace))
                .sum();
    }

    /** How many of the workspace's events wait for the relay. */
    public long waiting(String workspace) {
        return workers.withHandle(
                handle -> handle.createQuery("select count(*) from outbox where workspace = :workspace")
                        .bind("workspace", workspace)
                        .mapTo(Long.class)
                        .one());
    }

    /** What somebody does who has looked at a blocked event and gives it up. */
    public int dropBlocked(String workspace) {
        return workers.withHandle(handle ->
                handle.execute("delete from outbox where workspace = ? and blocked_because is not null", workspace));
    }

    /** Which rows of this workspace, in whichever table, hold any of the texts. */
    public List<String> traces(String workspace, List<String> texts) {
        return AllTables.traces(workers, workspace, Set.of("workspace"), texts);
    }
}
