package dev.rapport.web.caller;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads of a few rows by their keys, that are asked often. The database is told the caller's workspace together with the question, in one way there and back,
 * where a connection that is lent for anything else is told it first and made to forget it afterwards. Both are one transaction
 * to the database, with whose end the workspace is forgotten.
 */
@Singleton
public class WorkspaceReads {
    /** Planned once: making a plan for each time takes several times as long as reading a few rows by their keys. */
    private static final String TELL = """
            select set_config('rapport.workspace', :workspace, true), set_config('plan_cache_mode', 'force_generic_plan', true);
            """;

    private final Jdbi database;
    private final Caller caller;

    WorkspaceReads(Jdbi database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /**
     * The first row of the answer; empty when it has none.
     *
     * @param question one statement, in which {@code :workspace} is the caller's
     * @param bind gives it what else it asks about
     */
    public <T> Optional<T> first(String question, Consumer<Query> bind, RowMapper<T> answer) {
        try (Handle handle = WorkspaceConnections.untold(database::open);
                Query query = handle.createQuery(TELL + question)) {
            bind.accept(query.bind("workspace", caller.workspace()));
            return query.execute((asked, context) -> first(asked.get(), answer, context));
        }
    }

    private static <T> Optional<T> first(PreparedStatement asked, RowMapper<T> answer, StatementContext context)
            throws SQLException {
        // Past what telling it gave back.
        asked.getMoreResults();
        try (ResultSet rows = asked.getResultSet()) {
            return rows.next() ? Optional.of(answer.map(rows, context)) : Optional.empty();
        }
    }
}
