package dev.rapport.web.caller;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the database which workspace a request works in, each time that a connection leaves the pool. Row-level security
 * shows no other rows; a connection that nobody told shows none at all, and one that cannot be told is ended: whatever is
 * asked of it then fails as on any connection that broke.
 */
@ApplicationScoped
class WorkspaceConnections implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(WorkspaceConnections.class);

    @Override
    public void onConnectionAcquire(Connection connection) {
        tell(connection, callersWorkspace());
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        tell(connection, null);
    }

    private static @Nullable String callersWorkspace() {
        ArcContainer container = Arc.container();
        return container.requestContext().isActive()
                ? container.instance(Caller.class).get().workspaceOrNull()
                : null;
    }

    private static void tell(Connection connection, @Nullable String workspace) {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('rapport.workspace', ?, false)")) {
            statement.setString(1, workspace == null ? "" : workspace);
            statement.execute();
        } catch (SQLException e) {
            // Never thrown on: the pool would count the connection as lent for good, and after a few of them lend none
            // at all.
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
