package dev.rapport.testing;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The tables of a service, whichever they are: a new one is looked into by itself. */
public final class AllTables {
    private AllTables() {}

    public static List<String> names(Jdbi database) {
        return database.withHandle(
                handle -> handle.createQuery("""
                        select tablename from pg_tables
                        where schemaname = 'public' and tablename <> 'flyway_schema_history' order by tablename
                        """).mapTo(String.class).list());
    }

    /**
     * The rows of the workspace that hold any of the texts, each with its table; upper and lower case are the same.
     *
     * @param database with the worker role, which sees all rows
     * @param passedOver tables that are not looked into
     */
    public static List<String> traces(Jdbi database, String workspace, Set<String> passedOver, List<String> texts) {
        return database.withHandle(handle -> names(database).stream()
                .filter(table -> !passedOver.contains(table))
                .flatMap(table -> handle
                        .createQuery("""
                                select :table || ': ' || (to_jsonb(held))::text from %s as held
                                where workspace = :workspace and exists (
                                    select from unnest(:texts) as text
                                    where position(lower(text) in lower((to_jsonb(held))::text)) > 0)
                                """.formatted(table))
                        .bind("table", table)
                        .bind("workspace", workspace)
                        .bindArray("texts", String.class, texts)
                        .mapTo(String.class)
                        .list()
                        .stream())
                .toList());
    }
}
