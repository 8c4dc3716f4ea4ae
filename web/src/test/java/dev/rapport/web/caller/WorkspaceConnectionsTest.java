package dev.rapport.web.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkspaceConnectionsTest {
    private final List<String> asked = new ArrayList<>();

    /** A failure here would cost the pool a connection for good. */
    @Test
    void aConnectionThatBrokeIsEndedAndGoesBackToThePool() {
        new WorkspaceConnections().onConnectionReturn(broken());

        assertThat(asked).containsExactly("prepareStatement", "abort");
    }

    private Connection broken() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    if (method.getName().equals("prepareStatement")) {
                        throw new SQLException("This connection has been closed.", "08003");
                    }
                    return null;
                });
    }
}
