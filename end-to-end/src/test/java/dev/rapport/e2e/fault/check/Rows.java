package dev.rapport.e2e.fault.check;

import dev.rapport.e2e.fault.broken.BreakableStack;
import dev.rapport.stack.local.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows of one workspace, as whoever owns the database sees them. */
record Rows(BreakableStack stack, String workspace) {

    /** @param sql its one parameter is the workspace */
    List<List<String>> of(Service service, String sql) {
        try (Connection database = DriverManager.getConnection(stack.jdbcUrl(service));
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, workspace);
            return statement.execute() ? read(statement.getResultSet()) : List.of();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column. */
    List<String> column(Service service, String sql) {
        return of(service, sql).stream().map(List::getFirst).toList();
    }

    /** The only value. */
    long number(Service service, String sql) {
        return Long.parseLong(column(service, sql).getFirst());
    }

    private static List<List<String>> read(ResultSet rows) throws SQLException {
        List<List<String>> read = new ArrayList<>();
        while (rows.next()) {
            List<String> row = new ArrayList<>();
            for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
                row.add(String.valueOf(rows.getString(at)));
            }
            read.add(row);
        }
        return read;
    }
}
