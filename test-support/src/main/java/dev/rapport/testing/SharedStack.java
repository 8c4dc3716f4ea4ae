package dev.rapport.testing;

import dev.rapport.contracts.Topics;
import dev.rapport.stack.kafka.EmbeddedKafka;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.postgres.Databases;
import dev.rapport.stack.postgres.EmbeddedPostgres;
import dev.rapport.stack.token.LocalIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * One broker and one PostgreSQL for all tests of a JVM, on random ports and a temporary folder; they end with the JVM.
 *
 * @param keys the folder of the local issuer
 */
record SharedStack(String bootstrapServers, int postgresPort, String password, Path keys) {
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
            return new SharedStack(parts[0], Integer.parseInt(parts[1]), parts[2], Path.of(parts[3]));
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgresPort, database);
    }

    LocalIssuer issuer() {
        return LocalIssuer.in(keys);
    }

    private static String start() {
        LOGS.forEach(log -> log.setLevel(Level.WARNING));
        try {
            Path folder = Files.createTempDirectory("rapport-test-");
            var started = new ArrayDeque<AutoCloseable>();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, folder)));
            String password = "for-tests-only";
            Ports ports = Ports.moved(Ports.freeOffset());
            EmbeddedPostgres postgres = EmbeddedPostgres.start(
                    folder.resolve("postgresql"), ports.postgres(), password, folder.resolve("pg.log"));
            started.push(postgres);
            Databases.create(postgres);
            EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), ports.kafka(), ports.controller());
            started.push(kafka);
            kafka.createTopics(Topics.PARTITIONS);
            return String.join(
                    " ",
                    kafka.bootstrapServers(),
                    "" + postgres.port(),
                    password,
                    folder.resolve("keys").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was started last ends first. */
    private static void end(Deque<AutoCloseable> started, Path folder) {
        try {
            for (AutoCloseable part : started) {
                part.close();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException("The temporary folder of the tests stays: " + folder, e);
        }
    }
}
