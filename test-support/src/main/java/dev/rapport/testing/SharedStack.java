package dev.rapport.testing;

import dev.rapport.stack.files.Folders;
import dev.rapport.stack.parts.Parts;
import dev.rapport.stack.token.LocalIssuer;
import dev.rapport.testing.servers.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * One broker and one PostgreSQL for all tests of a JVM, on random ports; they end with the JVM.
 *
 * @param postgres its host and port
 * @param keys the folder of the local issuer
 */
record SharedStack(String bootstrapServers, String postgres, String password, Path keys) {
    private static final String HOME = "rapport.testing.stack";
    /** Held here, as the log manager forgets the level of a logger that nobody holds. */
    private static final List<Logger> LOGS = Stream.of("kafka", "org.apache.kafka", "state.change.logger")
            .map(Logger::getLogger)
            .toList();

    /** Started on the first call. Quarkus loads this class more than once a JVM: the JVM's properties tell the later ones. */
    static SharedStack get() {
        synchronized (System.class) {
            String known = System.getProperty(HOME);
            if (known == null) {
                known = start();
                System.setProperty(HOME, known);
            }
            String[] parts = known.split(" ", 4);
            return new SharedStack(parts[0], parts[1], parts[2], Path.of(parts[3]));
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://%s/%s".formatted(postgres, database);
    }

    LocalIssuer issuer() {
        return LocalIssuer.in(keys);
    }

    private static String start() {
        LOGS.forEach(log -> log.setLevel(Level.WARNING));
        try {
            Path folder = Files.createTempDirectory("rapport-test-");
            Parts parts = new Parts();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(parts, folder)));
            Servers servers = Servers.start(folder, parts);
            return String.join(
                    " ",
                    servers.bootstrapServers(),
                    servers.postgres(),
                    servers.password(),
                    folder.resolve("keys").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Parts parts, Path folder) {
        try {
            parts.close();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new IllegalStateException("The temporary folder of the tests stays: " + folder, e);
        }
    }
}
