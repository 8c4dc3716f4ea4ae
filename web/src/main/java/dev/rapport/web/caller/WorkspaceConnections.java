package dev.rapport.web.caller;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the database which workspace a request works in, each time that a connection leaves the pool. Row-level security
 * shows no other rows; a connection that nobody told shows none at all, and one that cannot be told is ended: whatever is
 * asked of it then fails as on any connection that broke. In a transaction it is told for as long as that lasts; otherwise
 * until it goes back.
 */
@ApplicationScoped
class WorkspaceConnections implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(WorkspaceConnections.class);

    /** True while a thread takes a connection that it tells by itself, with what it asks of it. */
    private static final ThreadLocal<Boolean> TELLS_ITSELF = ThreadLocal.withInitial(() -> false);

    /** Those that are lent and do not forget by themselves. */
    private final Set<Connection> told = ConcurrentHashMap.newKeySet();

    /** A connection that knows of no workspace. @param taking takes it from the pool, and does nothing else */
    static <T> T untold(Supplier<T> taking) {
        TELLS_ITSELF.set(true);
        try {
            return taking.get();
        } finally {
            TELLS_ITSELF.remove();
        }
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (TELLS_ITSELF.get()) {
            return;
        }
        endIfBroken(connection, () -> {
            boolean untilItEnds = !connection.getAutoCommit();
            if (!untilItEnds) {
                told.add(itself(connection));
            }
            tell(connection, callersWorkspace(), untilItEnds);
        });
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        endIfBroken(connection, () -> {
            if (told.remove(itself(connection))) {
                tell(connection, null, false);
            }
        });
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        endIfBroken(connection, () -> told.remove(itself(connection)));
    }

    private static @Nullable String callersWorkspace() {
        ArcContainer container = Arc.container();
        return container.requestContext().isActive()
                ? container.instance(Caller.class).get().workspaceOrNull()
                : null;
    }

    /** The pool shows another wrapping of it each time. */
    private static Connection itself(Connection connection) throws SQLException {
        return connection.unwrap(Connection.class);
    }

    private static void tell(Connection connection, @Nullable String workspace, boolean untilTransactionEnds)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('rapport.workspace', ?, ?)")) {
            statement.setString(1, workspace == null ? "" : workspace);
            statement.setBoolean(2, untilTransactionEnds);
            statement.execute();
        }
    }

    private interface Step {
        void take() throws SQLException;
    }

    /**
     * Never throws: the pool would count the connection as lent for good, and after a few of them lend none at all.
     */
    private static void endIfBroken(Connection connection, Step step) {
        try {
            step.take();
        } catch (SQLException e) {
            end(connection, e);
        }
    }

    private static void end(Connection connection, SQLException failure) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            e.addSuppressed(failure);
            LOG.warnf(
                    "a connection that could not be told its workspace is not to be ended either: %s", e.getMessage());
        }
    }
}
