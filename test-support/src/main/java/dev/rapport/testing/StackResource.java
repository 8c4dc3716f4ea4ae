package dev.rapport.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gives a service under test the broker, the PostgreSQL and the issuer that all tests of the JVM share. The init
 * argument {@value #DATABASE} names the service's database: contacts, touchpoint or advisor. As they are shared, tests
 * keep apart by workspace: each takes its own.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {
    public static final String DATABASE = "database";
    /** A workspace that may ask twice in ten seconds. */
    public static final String FLOODING = "flooding-team";

    private String database = "";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault(DATABASE, "");
        if (database.isEmpty()) {
            throw new IllegalArgumentException("StackResource needs the init argument " + DATABASE);
        }
    }

    @Override
    public Map<String, String> start() {
        SharedStack stack = SharedStack.get();
        return Map.of(
                "rapport.db.url",
                stack.jdbcUrl(database),
                "rapport.db.password",
                stack.password(),
                "kafka.bootstrap.servers",
                stack.bootstrapServers(),
                // The key itself: under test Quarkus makes one up that would win over a file.
                "mp.jwt.verify.publickey",
                read(stack.issuer().publicKeyFile()),
                "quarkus.http.test-port",
                "0",
                "rapport.rate-limit.of." + FLOODING,
                "2",
                // The servers that tests call back are called by this name only.
                "rapport.outgoing.allow",
                "localhost",
                "quarkus.log.category.\"kafka\".level",
                "WARN",
                "quarkus.log.category.\"org.apache.kafka\".level",
                "WARN",
                "quarkus.log.category.\"state.change.logger\".level",
                "WARN");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stack ends with the JVM: the next test class of the module uses it too. */
    @Override
    public void stop() {}
}
