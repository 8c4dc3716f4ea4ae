package dev.rapport.benchmarks.intake;

import dev.rapport.benchmarks.process.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongSupplier;

/**
 * How many events the advisor has in its journal. While it works this is told by the last position that was given, which costs
 * the database nothing and is a batch ahead of what is committed.
 */
public final class Journaled implements LongSupplier, AutoCloseable {
    private final Connection connection;
    private final long skipped;

    /** Before the advisor starts. */
    public Journaled(Servers servers) throws SQLException {
        this(servers.jdbcUrl("advisor"), servers.password());
    }

    /** @param password of the superuser {@code postgres} */
    public Journaled(String jdbcUrl, String password) throws SQLException {
        connection = DriverManager.getConnection(jdbcUrl, "postgres", password);
        skipped = there() ? position() - committed() : 0;
    }

    @Override
    public long getAsLong() {
        try {
            return there() ? position() - skipped : 0;
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    /** Every event that is there for good, counted. */
    public long committed() throws SQLException {
        return number("select count(*) from journal");
    }

    private long position() throws SQLException {
        return number("select last_value from journal_position_seq");
    }

    /** The tables are made by the advisor's first start. */
    private boolean there() throws SQLException {
        return number("select count(*) from pg_class where relname = 'journal_position_seq'") > 0;
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
