package dev.rapport.web.caller;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells the database which workspace a request works in, each time that a connection leaves the pool. Row-level security
 * shows no other rows; a connection that nobody told shows none at all.
 */
@ApplicationScoped
class WorkspaceConnections implements AgroalPoolInterceptor {

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
            // Agroal hands the connection out whatever happens here, and the pool may find it dead. Rows stay unseen.
            throw new IllegalStateException("the workspace could not be set on a connection", e);
        }
    }
}
