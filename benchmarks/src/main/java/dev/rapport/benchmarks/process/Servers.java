package dev.rapport.benchmarks.process;

import dev.rapport.contracts.Topics;
import dev.rapport.stack.files.Folders;
import dev.rapport.stack.kafka.EmbeddedKafka;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.parts.Parts;
import dev.rapport.stack.postgres.Databases;
import dev.rapport.stack.postgres.EmbeddedPostgres;
import dev.rapport.stack.token.LocalIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker and a database, which flushes every commit to the disk as a stack's does, with nothing in them; gone when closed. */
public final class Servers implements AutoCloseable {
    private static final String PASSWORD = "benchmark";
    /** As {@code deploy} sets a team's PostgreSQL up. */
    private static final List<String> SETTINGS = List.of("shared_buffers=512MB");

    private final Path folder;
    private final Ports ports;
    private final Parts parts;
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;

    private Servers(Path folder, Ports ports, Parts parts, EmbeddedPostgres postgres, EmbeddedKafka kafka) {
        this.folder = folder;
        this.ports = ports;
        this.parts = parts;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    public static Servers start() {
        try {
            Path folder = Files.createTempDirectory("rapport-benchmark-");
            Ports ports = Ports.moved(Ports.freeOffset());
            var parts = new Parts();
            EmbeddedPostgres postgres = parts.start(
                    () -> EmbeddedPostgres.start(
                            folder.resolve("postgresql"),
                            ports.postgres(),
                            PASSWORD,
                            folder.resolve("postgresql.log"),
                            SETTINGS),
                    () -> {});
            Databases.create(postgres.jdbcUrl("postgres"), PASSWORD);
            EmbeddedKafka kafka = parts.start(
                    () -> EmbeddedKafka.start(folder.resolve("kafka"), ports.kafka(), ports.controller()), () -> {});
            kafka.createTopics(Topics.PARTITIONS);
            return new Servers(folder, ports, parts, postgres, kafka);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    public String password() {
        return PASSWORD;
    }

    /** The database's server. */
    public ProcessHandle postgres() {
        return postgres.process();
    }

    public Ports ports() {
        return ports;
    }

    /** Where programs may keep what they need. */
    public Path folder() {
        return folder;
    }

    /** Whose tokens the services accept. */
    public LocalIssuer issuer() {
        return LocalIssuer.in(folder.resolve("keys"));
    }

    public void createTopic(String name, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the topic %s could not be made".formatted(name), e);
        }
    }

    @Override
    public void close() {
        parts.close();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
