package dev.rapport.stack.local;

import dev.rapport.stack.parts.Lives;
import dev.rapport.stack.parts.SideBySide;
import dev.rapport.stack.postgres.EmbeddedPostgres;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The three services as processes, with what each must know to find the others. */
final class Services implements AutoCloseable {
    private static final String OUTGOING_ALLOW = "RAPPORT_OUTGOING_ALLOW";
    /** Whoever ends all of them at once, as Ctrl-C does, has told us so by then. */
    private static final Duration BEFORE_ANOTHER_START = Duration.ofSeconds(1);

    private final Settings settings;
    private final DataFolder data;
    private final Map<String, String> common = new HashMap<>();
    private final EmbeddedPostgres postgres;
    private final Map<Service, ServiceProcess> running = new EnumMap<>(Service.class);
    private boolean closed;

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

    synchronized ServiceProcess start(Service service) {
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
        SideBySide.run(all().stream()
                .<Runnable>map(process -> () -> {
                    process.awaitReady();
                    progress.started(
                            process.service().title(),
                            process.address().toString(),
                            Duration.ofNanos(System.nanoTime() - start));
                })
                .toList());
    }

    synchronized ServiceProcess get(Service service) {
        ServiceProcess process = running.get(service);
        if (process == null) {
            throw new IllegalStateException(service + " was not started");
        }
        return process;
    }

    List<CompletableFuture<String>> ended() {
        return all().stream().map(ServiceProcess::ended).toList();
    }

    /** From now on each is started again that ends by itself. Completed, with what to tell, when one does so again and again. */
    CompletableFuture<String> keepUp(Progress progress) {
        CompletableFuture<String> over = new CompletableFuture<>();
        all().forEach(process -> watch(process, new Lives(), over, progress));
        return over;
    }

    private void watch(ServiceProcess process, Lives lives, CompletableFuture<String> over, Progress progress) {
        process.ended()
                .thenAcceptAsync(
                        words -> another(process, words, lives, over, progress),
                        Thread.ofPlatform().daemon()::start);
    }

    private void another(
            ServiceProcess ended, String words, Lives lives, CompletableFuture<String> over, Progress progress) {
        if (!lives.another(System.nanoTime())) {
            over.complete(words);
            return;
        }
        long start = System.nanoTime();
        try {
            Thread.sleep(BEFORE_ANOTHER_START);
            ServiceProcess process = startAgain(ended, progress);
            if (process != null) {
                watch(process, lives, over, progress);
                process.awaitReady();
                progress.started(
                        process.service().title(),
                        process.address().toString(),
                        Duration.ofNanos(System.nanoTime() - start));
            }
        } catch (StackFailure e) {
            // Whoever watches it has heard of its end, too. What cannot be started, or never gets ready, is over.
            if (get(ended.service()) == ended || get(ended.service()).process().isAlive()) {
                over.complete(String.valueOf(e.getMessage()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Null when all of them are to end. */
    private synchronized @Nullable ServiceProcess startAgain(ServiceProcess ended, Progress progress) {
        if (closed) {
            return null;
        }
        progress.startingAgain(ended.service().title(), ended.log());
        return start(ended.service());
    }

    private synchronized List<ServiceProcess> all() {
        return List.copyOf(running.values());
    }

    /** All end side by side. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        SideBySide.run(all().stream().<Runnable>map(process -> process::close).toList());
    }
}
