package dev.rapport.e2e.stack;

import static org.awaitility.Awaitility.await;

import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Stack;
import dev.rapport.stack.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** One packaged service with nothing around it but what its environment names, as a container runs it. */
public final class LoneService implements Stack, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Service service;
    private final int port;
    private final Process process;

    private LoneService(Service service, int port, Process process) {
        this.service = service;
        this.port = port;
        this.process = process;
    }

    /** @param log what it says is added to it */
    public static LoneService start(Service service, int port, Path log, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Home.path()
                                .resolve(service.title() + "-service/target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", "" + (port + 1_000));
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", "" + port);
        try {
            return new LoneService(service, port, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code that it ended with. */
    public int awaitEnd() {
        await(service + " should end by itself").atMost(PATIENCE).until(() -> !process.isAlive());
        return process.exitValue();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** @param signal TERM, KILL, STOP or CONT */
    public void signal(String signal) {
        Shell.run("kill -%s %d".formatted(signal, process.pid()));
    }

    /** The memory that it takes now, in MiB; only Linux tells. */
    public long residentMiB() {
        return Shell.run("awk '/VmRSS/ {print int($2 / 1024)}' /proc/%d/status".formatted(process.pid()))
                .number();
    }

    /** Returns when it answers, whatever it says. */
    public void awaitAnswers() {
        Client anybody = new Client(this, "");
        await(service + " should answer")
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .failFast("it ended", () -> !process.isAlive())
                .until(() -> anybody.send(Call.get(service, "/q/health/live")).status() > 0);
    }

    @Override
    public URI at(Service of) {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String bootstrapServers() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path keys() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String token(String workspace, String role, String member) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
