package dev.rapport.stack.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The databases of the three services and the roles of each: the owner, named as the database, who makes the tables;
 * {@code <database>_app} for requests and {@code <database>_worker} for consumers, relay and jobs. None of them can
 * see another's database, or past row-level security.
 */
public final class Databases {
    public static final List<String> NAMES = List.of("contacts", "touchpoint", "advisor");

    private Databases() {}

    /** Makes what is missing, so that it may be called at every start. All roles get the server's password. */
    public static void create(EmbeddedPostgres server) {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", server.password());
                Statement statement = connection.createStatement()) {
            for (String database : NAMES) {
                for (String role : List.of(database, database + "_app", database + "_worker")) {
                    createRole(connection, role, server.password());
                }
                if (!exists(connection, "select from pg_database where datname = ?", database)) {
                    statement.execute("create database " + database + " owner " + database);
                }
                statement.execute("revoke connect, temporary on database " + database + " from public");
                statement.execute(
                        "grant connect on database " + database + " to " + database + "_app, " + database + "_worker");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The databases could not be made: " + e.getMessage(), e);
        }
    }

    private static void createRole(Connection connection, String role, String password) throws SQLException {
        if (exists(connection, "select from pg_roles where rolname = ?", role)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            String secret = statement.enquoteLiteral(password);
            statement.execute("create role " + role + " login nosuperuser nobypassrls nocreatedb nocreaterole password "
                    + secret);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }
}
