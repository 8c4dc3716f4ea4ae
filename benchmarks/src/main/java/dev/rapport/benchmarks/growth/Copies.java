package dev.rapport.benchmarks.growth;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Fills the database of a service with contacts, much faster than the service could: each is a copy of one that the service itself
 * has written, in all tables, under an id, a name and addresses of its own. What is in a table that nobody knows here is copied too.
 */
final class Copies implements AutoCloseable {
    /** Ids that no two rows share; those of touches may be the same for two contacts. */
    private static final Set<String> FRESH = Set.of("id", "event_id", "message_id");

    private final Connection connection;

    /** Those who are in the database now are copied from here on. @param contacts a query for their ids */
    Copies(String jdbcUrl, String password, String contacts) throws SQLException {
        connection = DriverManager.getConnection(jdbcUrl, "postgres", password);
        execute("set synchronous_commit = off");
        // Triggers and foreign keys have seen to the rows that are copied.
        execute("set session_replication_role = replica");
        execute("create temporary table original as select id, row_number() over (order by id) - 1 as place from ("
                + contacts + ") as found(id)");
        execute("create temporary table copy (id uuid primary key, original uuid not null)");
    }

    /** @param ids of the copies; of whom each is one goes by its place among all that are ever added */
    void add(List<UUID> ids, int firstPlace) throws SQLException {
        execute("truncate copy");
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into copy select given.id, original.id
                from unnest(?) with ordinality as given(id, at)
                join original on place = (at - 1 + ?) % (select count(*) from original)""")) {
            insert.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            insert.setInt(2, firstPlace);
            insert.execute();
        }
        execute("analyze copy");
        for (String table : tables()) {
            copy(table);
        }
        execute("vacuum (analyze)");
        execute("checkpoint");
    }

    /** How much of the disk the service's tables and their indexes take. */
    double kibibytes() throws SQLException {
        return number("select sum(pg_total_relation_size(oid)) / 1024 from pg_class"
                + " where relkind = 'r' and relnamespace = 'public'::regnamespace");
    }

    double number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        }
    }

    /** For each id that a query finds, its number. */
    Map<UUID, Long> numbers(String query) throws SQLException {
        Map<UUID, Long> numbers = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                numbers.put(row.getObject(1, UUID.class), row.getLong(2));
            }
        }
        return numbers;
    }

    /** Those that tell of contacts. */
    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select table_name from information_schema.columns
                        join information_schema.tables using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'contact_id'
                        order by table_name""")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private void copy(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        Map<String, String> columns = columns(table);
        columns.forEach((name, type) -> {
            names.add('"' + name + '"');
            values.add(value(name, type, columns.keySet()));
        });
        execute("insert into %1$s (%2$s) select %3$s from %1$s as kept join copy on copy.original = kept.contact_id"
                .formatted(table, String.join(", ", names), String.join(", ", values)));
    }

    /** The columns that a row is given, with their types. */
    private Map<String, String> columns(String table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select column_name, udt_name from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_identity = 'NO' and is_generated = 'NEVER'""")) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    columns.put(row.getString(1), row.getString(2));
                }
            }
        }
        return columns;
    }

    private static String value(String name, String type, Set<String> all) {
        if (name.equals("contact_id")) {
            return "copy.id";
        }
        String before = "kept.\"" + name + '"';
        if (type.equals("uuid") && FRESH.contains(name)) {
            return fresh(name) + "::uuid";
        }
        if (!Set.of("text", "jsonb").contains(type)) {
            return before;
        }
        // An address is made of the id, and a name ends with its first digits.
        String value =
                "replace(replace(%s::text, copy.original::text, copy.id::text), ' ' || left(copy.original::text, 4),"
                                .formatted(before)
                        + " ' ' || left(copy.id::text, 4))";
        for (String id : all) {
            if (FRESH.contains(id) && type.equals("jsonb")) {
                value = "replace(%s, coalesce(kept.\"%s\"::text, ''), coalesce(%s::uuid::text, ''))"
                        .formatted(value, id, fresh(id));
            }
        }
        return value + "::" + type;
    }

    private static String fresh(String name) {
        return "md5(kept.\"%s\"::text || copy.id)".formatted(name);
    }

    private void execute(String statement) throws SQLException {
        try (Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
