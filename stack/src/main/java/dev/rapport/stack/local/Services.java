package dev.rapport.stack.local;

import dev.rapport.stack.parts.SideBySide;
import dev.rapport.stack.postgres.EmbeddedPostgres;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The three services as processes, with what each must know to find the others. */
final class Services implements AutoCloseable {
    private static final String OUTGOING_ALLOW = "RAPPORT_OUTGOING_ALLOW";

    private final Settings settings;
    private final DataFolder data;
    private final Map<String, String> common = new HashMap<>();
    private final EmbeddedPostgres postgres;
    private final Map<Service, ServiceProcess> running = new EnumMap<>(Service.class);

    /** @param publicKey the location of the key that tokens are verified with */
    Services(Settings settings, DataFolder data, EmbeddedPostgres postgres, String bootstrapServers, String publicKey) {
        this.settings = settings;
        this.data = data;
        this.postgres = postgres;
        common.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        common.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", publicKey);
        common.put("RAPPORT_DB_PASSWORD", postgres.password());
        common.put(
                "RAPPORT_CONTACTS_URL", "http://localhost:" + settings.ports().contacts());
        common.put(
                "RAPPORT_TOUCHPOINT_URL", "http://localhost:" + settings.ports().touchpoint());
        common.put("RAPPORT_ADVISOR_URL", "http://localhost:" + settings.ports().advisor());
        common.put("RAPPORT_SERVICE_SECRET", data.serviceSecret());
        common.put("RAPPORT_ERASURE_SECRET", data.erasureSecret());
        common.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        if (System.getenv(OUTGOING_ALLOW) == null) {
            // Whoever tries webhooks hears them here.
            common.put(OUTGOING_ALLOW, "localhost,127.0.0.1");
        }
    }

    /** Starts all at once; none is ready yet. */
    Services startAll() {
        for (Service service : Service.values()) {
            start(service);
        }
        return this;
    }

    ServiceProcess start(Service service) {
        Map<String, String> environment = new HashMap<>(common);
        environment.put("QUARKUS_HTTP_PORT", "" + settings.ports().of(service));
        environment.put("QUARKUS_MANAGEMENT_PORT", "" + settings.ports().metricsOf(service));
        environment.put("RAPPORT_DB_URL", postgres.jdbcUrl(service.title()));
        ServiceProcess process = ServiceProcess.start(service, settings, data, environment);
        running.put(service, process);
        return process;
    }

    /** Returns when all are ready. The first that is not ends the waiting. */
    void awaitReady(Progress progress) {
        long start = System.nanoTime();
        SideBySide.run(running.values().stream()
                .<Runnable>map(process -> () -> {
                    process.awaitReady();
                    progress.started(
                            process.service().title(),
                            process.address().toString(),
                            Duration.ofNanos(System.nanoTime() - start));
                })
                .toList());
    }

    ServiceProcess get(Service service) {
        ServiceProcess process = running.get(service);
        if (process == null) {
            throw new IllegalStateException(service + " was not started");
        }
        return process;
    }

    List<CompletableFuture<String>> ended() {
        return running.values().stream().map(ServiceProcess::ended).toList();
    }

    /** All end side by side. */
    @Override
    public void close() {
        SideBySide.run(running.values().stream()
                .<Runnable>map(process -> process::close)
                .toList());
    }
}
