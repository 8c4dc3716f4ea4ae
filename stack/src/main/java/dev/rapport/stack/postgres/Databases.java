package dev.rapport.stack.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The databases of the three services and the roles of each: the owner, named as the database, who makes the tables;
 * {@code <database>_app} for requests and {@code <database>_worker} for consumers, relay and jobs. None of them can
 * see another's database, or past row-level security.
 */
public final class Databases {
    public static final List<String> NAMES = List.of("contacts", "touchpoint", "advisor");

    private Databases() {}

    /** The roles of a database, its owner first. */
    public static List<String> roles(String database) {
        return List.of(database, database + "_app", database + "_worker");
    }

    /**
     * Makes what is missing, so that it may be called at every start.
     *
     * @param url of the server's database {@code postgres}
     * @param password of the superuser {@code postgres}; all roles get it too
     */
    public static void create(String url, String password) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement()) {
            for (String database : NAMES) {
                for (String making : statements(database, role -> password, exists(connection, database))) {
                    statement.execute(making);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The databases could not be made: " + e.getMessage(), e);
        }
    }

    /**
     * All that makes them on a server that has none of them, for {@code psql}.
     *
     * @param passwords gives each role its own, of letters, digits and hyphens; they stand in the script
     */
    public static String script(UnaryOperator<String> passwords) {
        var script = new StringBuilder();
        NAMES.forEach(database -> statements(database, passwords, false)
                .forEach(statement -> script.append(statement).append(";\n")));
        return script.toString();
    }

    private static List<String> statements(String database, UnaryOperator<String> passwords, boolean exists) {
        List<String> statements = new ArrayList<>();
        roles(database).forEach(role -> statements.add(role(role, passwords.apply(role))));
        if (!exists) {
            statements.add("create database " + database + " owner " + database);
        }
        statements.add("revoke connect, temporary on database " + database + " from public");
        statements.add("grant connect on database " + database + " to " + database + "_app, " + database + "_worker");
        return statements;
    }

    private static String role(String role, String password) {
        if (!password.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("a password takes letters, digits and hyphens");
        }
        return """
                do $$ begin
                  if not exists (select from pg_roles where rolname = '%1$s') then
                    create role %1$s login nosuperuser nobypassrls nocreatedb nocreaterole password '%2$s';
                  end if;
                end $$""".formatted(role, password);
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select from pg_database where datname = ?")) {
            statement.setString(1, database);
            return statement.executeQuery().next();
        }
    }
}
