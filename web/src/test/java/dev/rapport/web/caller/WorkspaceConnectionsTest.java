package dev.rapport.web.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkspaceConnectionsTest {
    private final WorkspaceConnections connections = new WorkspaceConnections();
    private final List<String> asked = new ArrayList<>();

    /** A failure here would cost the pool a connection for good. */
    @Test
    void aConnectionThatBrokeIsEndedAndGoesBackToThePool() {
        connections.onConnectionReturn(broken());

        assertThat(asked).containsExactly("unwrap", "abort");
    }

    /** Whoever took it tells the workspace with what it asks. */
    @Test
    void aConnectionThatIsTakenUntoldIsNotAskedAnything() {
        WorkspaceConnections.untold(() -> {
            connections.onConnectionAcquire(broken());
            return asked;
        });

        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsTakenAfterItIsToldAgain() {
        WorkspaceConnections.untold(() -> asked);

        connections.onConnectionAcquire(broken());

        assertThat(asked).containsExactly("getAutoCommit", "abort");
    }

    private Connection broken() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    if (method.getName().equals("abort")) {
                        return null;
                    }
                    throw new SQLException("This connection has been closed.", "08003");
                });
    }
}
