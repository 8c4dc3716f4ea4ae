package dev.rapport.stack.local;

import dev.rapport.contracts.Topics;
import dev.rapport.stack.kafka.EmbeddedKafka;
import dev.rapport.stack.parts.Parts;
import dev.rapport.stack.parts.SideBySide;
import dev.rapport.stack.postgres.Databases;
import dev.rapport.stack.postgres.EmbeddedPostgres;
import dev.rapport.stack.token.LocalIssuer;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole of Rapport on this machine, from one folder: for {@code ./rapport} and for the end-to-end tests. What it
 * accepted before it was closed or killed is there when one is started on the same folder again.
 */
public final class LocalStack implements AutoCloseable {
    private static final Duration TOKEN = Duration.ofHours(12);

    private final Settings settings;
    private final Progress progress;
    private final LocalIssuer issuer;
    private final Parts parts = new Parts();
    private @Nullable Services services;
    private volatile @Nullable EmbeddedPostgres postgres;
    private volatile @Nullable EmbeddedKafka kafka;

    /** Not started yet. */
    public LocalStack(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.issuer = LocalIssuer.in(settings.keys());
    }

    /**
     * Starts everything and returns when all is ready.
     *
     * @throws StackFailure when that cannot be; then nothing of it keeps running
     */
    public static LocalStack start(Settings settings) {
        var stack = new LocalStack(settings, Progress.SILENT);
        stack.start();
        return stack;
    }

    /** As {@link #start(Settings)}; {@link #close} may be called meanwhile, from another thread. */
    public void start() {
        try {
            startParts();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public URI address(Service service) {
        return running(services).get(service).address();
    }

    public Addresses addresses() {
        return new Addresses(address(Service.CONTACTS), address(Service.TOUCHPOINT), address(Service.ADVISOR));
    }

    public ServiceProcess service(Service service) {
        return running(services).get(service);
    }

    /** Starts a service again that has ended, and waits until it is ready. */
    public void restart(Service service) {
        running(services).start(service).awaitReady();
    }

    /**
     * A token for this stack, good for twelve hours.
     *
     * @param role member, automation, recorder or admin
     */
    public String token(String workspace, String role, String member) {
        return issuer.token(workspace, role, member, TOKEN);
    }

    /** Completed when a service or the database ends by itself, with a line that says which and what to do. */
    public CompletableFuture<String> failure() {
        return first(Stream.concat(running(services).ended().stream(), Stream.of(databaseEnded())));
    }

    /**
     * From now on services are started again that end by themselves. Completed as {@link #failure} is when one of them does so again
     * and again, or when the database ends.
     */
    public CompletableFuture<String> keepUp() {
        return first(Stream.of(running(services).keepUp(progress), databaseEnded()));
    }

    private CompletableFuture<String> databaseEnded() {
        return running(postgres)
                .ended()
                .thenApply(gone ->
                        "PostgreSQL ended. Its last words are at the end of %s; mend what they name and start again."
                                .formatted(settings.data().resolve("logs/postgresql.log")));
    }

    private static CompletableFuture<String> first(Stream<CompletableFuture<String>> ends) {
        return CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).thenApply(String.class::cast);
    }

    /** Stops the services, then broker and database, each cleanly. A second call does nothing. */
    @Override
    public void close() {
        parts.close();
    }

    private void startParts() {
        checkBuilt();
        DataFolder data = parts.start(() -> DataFolder.take(settings.data()), () -> {});
        Orphans.end(data.path());
        EmbeddedPostgres.stopLeftOver(data.postgres(), data.log("postgresql"));
        settings.ports().checkFree();
        progress.starting(data.path());
        if (settings.fresh()) {
            data.empty();
        }
        SideBySide.run(List.of(() -> postgres = startPostgres(data), () -> kafka = startKafka(data)));
        services = parts.start(
                () -> new Services(
                                settings,
                                data,
                                running(postgres),
                                running(kafka).bootstrapServers(),
                                issuer.publicKeyFile().toUri().toString())
                        .startAll(),
                () -> progress.stopping("services"));
        services.awaitReady(progress);
    }

    private void checkBuilt() {
        for (Service service : Service.values()) {
            if (!Files.exists(service.packaged(settings.home()))) {
                throw new StackFailure("%s-service is not built: run ./mvnw -DskipTests package in %s."
                        .formatted(service.title(), settings.home()));
            }
        }
    }

    private EmbeddedPostgres startPostgres(DataFolder data) {
        long start = System.nanoTime();
        int port = settings.ports().postgres();
        EmbeddedPostgres server = parts.start(
                () -> EmbeddedPostgres.start(data.postgres(), port, data.databasePassword(), data.log("postgresql")),
                () -> progress.stopping("PostgreSQL"));
        Databases.create(server.jdbcUrl("postgres"), server.password());
        progress.started("PostgreSQL", "127.0.0.1:" + port, since(start));
        return server;
    }

    private EmbeddedKafka startKafka(DataFolder data) {
        long start = System.nanoTime();
        Ports ports = settings.ports();
        EmbeddedKafka broker = parts.start(
                () -> EmbeddedKafka.start(data.kafka(), ports.kafka(), ports.controller()),
                () -> progress.stopping("Kafka"));
        broker.createTopics(Topics.PARTITIONS);
        progress.started("Kafka", broker.bootstrapServers(), since(start));
        return broker;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static <T> T running(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The stack is not started.");
        }
        return part;
    }
}
