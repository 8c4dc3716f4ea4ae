package dev.rapport.e2e.stack;

import dev.rapport.e2e.client.Stack;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Every column of every table of all services, as whoever owns the server sees them; for the local stack only. */
public record Tables(Ports ports, String password) {

    public static Tables of(Stack stack) {
        int kafka = Integer.parseInt(
                stack.bootstrapServers().substring(stack.bootstrapServers().lastIndexOf(':') + 1));
        try {
            return new Tables(
                    Ports.moved(kafka - Ports.moved(0).kafka()),
                    Files.readString(stack.keys().resolveSibling("database-password"))
                            .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where any of the texts stands, whatever its case: {@code database.table: row}. */
    public List<String> holding(List<String> texts) {
        List<String> found = new ArrayList<>();
        for (Service service : Service.values()) {
            try (Connection database = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), service.title()),
                    "postgres",
                    password)) {
                for (Map.Entry<String, List<String>> table : columns(database).entrySet()) {
                    search(database, table.getKey(), String.join(", ", table.getValue()), texts).stream()
                            .map(row -> service.title() + "." + table.getKey() + ": " + row)
                            .forEach(found::add);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    /** Changes what a service has. @param statement with one parameter, the workspace */
    public void change(Service service, String statement, String workspace) {
        run(service, statement, workspace);
    }

    /** What a service has, each row as text. @param query with one parameter, the workspace, for one column */
    public List<String> rows(Service service, String query, String workspace) {
        return run(service, query, workspace);
    }

    private List<String> run(Service service, String sql, String workspace) {
        List<String> rows = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), service.title()),
                        "postgres",
                        password);
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, workspace);
            if (statement.execute()) {
                try (ResultSet found = statement.getResultSet()) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /** Nothing of the workspace is left in any table of the service. */
    public void forget(Service service, String workspace) {
        try (Connection database = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), service.title()),
                "postgres",
                password)) {
            for (Map.Entry<String, List<String>> table : columns(database).entrySet()) {
                if (table.getValue().contains("workspace::text")) {
                    try (PreparedStatement statement =
                            database.prepareStatement("delete from %s where workspace = ?".formatted(table.getKey()))) {
                        statement.setString(1, workspace);
                        statement.execute();
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How each column reads as text, by table. Bytes are what they say, not their digits. */
    private static Map<String, List<String>> columns(Connection database) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (PreparedStatement statement = database.prepareStatement("""
                        select table_name, case data_type when 'bytea' then format('encode(%I, ''escape'')', column_name)
                            else format('%I::text', column_name) end
                        from information_schema.columns where table_schema = 'public'
                        """);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return columns;
    }

    private static List<String> search(Connection database, String table, String columns, List<String> texts)
            throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement("""
                select said from (select concat_ws(' ', %s) as said from %s) held
                where exists (select from unnest(?) as text where position(text in lower(said)) > 0)
                """.formatted(columns, table))) {
            statement.setArray(
                    1,
                    database.createArrayOf(
                            "text",
                            texts.stream()
                                    .map(text -> text.toLowerCase(Locale.ROOT))
                                    .toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
