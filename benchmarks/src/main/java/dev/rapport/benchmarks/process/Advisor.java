package dev.rapport.benchmarks.process;

import dev.rapport.stack.local.Service;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged advisor-service, alone on its broker and its database. */
public final class Advisor implements AutoCloseable {
    private static final long PATIENCE = 240_000_000_000L;

    private final Program program;
    private final URI address;

    private Advisor(Program program, URI address) {
        this.program = program;
        this.address = address;
    }

    /** Returns at once. @param runner the {@code quarkus-run.jar} of the build */
    public static Advisor start(Path runner, Servers servers) {
        return start(runner, servers, List.of());
    }

    /** As above. @param options of its JVM, beside those that all programs get */
    public static Advisor start(Path runner, Servers servers, List<String> options) {
        if (!Files.exists(runner)) {
            throw new IllegalStateException(runner + " is not built");
        }
        int port = servers.ports().advisor();
        Program program = Program.start(
                Stream.concat(options.stream(), Stream.of("-jar", runner.toString()))
                        .toList(),
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        servers.bootstrapServers(),
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        servers.issuer().publicKeyFile().toUri().toString(),
                        "RAPPORT_DB_URL",
                        servers.jdbcUrl("advisor"),
                        "RAPPORT_DB_PASSWORD",
                        servers.password(),
                        "RAPPORT_SERVICE_SECRET",
                        "benchmark-service-secret-of-no-use",
                        "RAPPORT_ERASURE_SECRET",
                        "benchmark-erasure-secret-of-no-use",
                        "RAPPORT_RATE_LIMIT_REQUESTS",
                        "100000000",
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        "" + port,
                        "QUARKUS_MANAGEMENT_PORT",
                        "" + servers.ports().metricsOf(Service.ADVISOR)),
                servers.folder().resolve("advisor.log"));
        return new Advisor(program, URI.create("http://127.0.0.1:" + port));
    }

    public URI address() {
        return address;
    }

    public Program program() {
        return program;
    }

    /** Returns the advisor, ready. */
    public Advisor awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!ready()) {
            program.checkAlive();
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the advisor did not get ready");
            }
            Thread.sleep(50);
        }
        return this;
    }

    private boolean ready() {
        try {
            var connection = (HttpURLConnection)
                    address.resolve("/q/health/ready").toURL().openConnection();
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
