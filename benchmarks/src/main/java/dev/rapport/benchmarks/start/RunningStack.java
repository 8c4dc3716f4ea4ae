package dev.rapport.benchmarks.start;

import dev.rapport.benchmarks.process.Memory;
import dev.rapport.benchmarks.process.Processor;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.local.Service;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./rapport up}, as anybody starts it. */
final class RunningStack implements AutoCloseable {
    private static final long PATIENCE = 240_000_000_000L;

    private final Process launcher;
    private final Path data;
    private final Ports ports;

    private RunningStack(Process launcher, Path data, Ports ports) {
        this.launcher = launcher;
        this.data = data;
        this.ports = ports;
    }

    /** Returns when all three services are ready. */
    static RunningStack start(Path home, Path data) throws IOException, InterruptedException {
        int offset = Ports.freeOffset();
        Files.createDirectories(data);
        Process launcher = new ProcessBuilder(List.of(
                        home.resolve("rapport").toString(),
                        "up",
                        "--data",
                        data.toString(),
                        "--port-offset",
                        "" + offset))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("launcher.log").toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
        var stack = new RunningStack(launcher, data, Ports.moved(offset));
        try {
            for (Service service : Service.values()) {
                stack.awaitReady(service);
            }
            return stack;
        } catch (InterruptedException | RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** In MiB, by part: of what parts share, each is given its share. */
    Map<String, Double> memory() throws IOException {
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("launcher and broker", Memory.resident(launcher.toHandle()));
        launcher.descendants().forEach(process -> parts.put(title(process), Memory.resident(process)));
        parts.put("PostgreSQL", Memory.ofAll(postgres()));
        return parts;
    }

    /** What all of it took of the processors, in seconds. */
    double processor() throws IOException {
        return Processor.ofAll(launcher.toHandle()) + Processor.ofAll(postgres());
    }

    /** No child of the launcher. */
    private ProcessHandle postgres() throws IOException {
        String note = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .getFirst()
                .strip();
        return ProcessHandle.of(Long.parseLong(note)).orElseThrow();
    }

    private static String title(ProcessHandle process) {
        String command = process.info().commandLine().orElse("");
        for (Service service : Service.values()) {
            if (command.contains(service.title() + "-service/")) {
                return service.title() + "-service";
            }
        }
        return "process " + process.pid();
    }

    private void awaitReady(Service service) throws InterruptedException {
        URI question = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(ports.of(service)));
        long end = System.nanoTime() + PATIENCE;
        while (!ready(question)) {
            if (!launcher.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the stack did not get ready; see " + data.resolve("launcher.log"));
            }
            Thread.sleep(50);
        }
    }

    private static boolean ready(URI question) {
        try {
            var connection = (HttpURLConnection) question.toURL().openConnection();
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
        launcher.destroy();
        try {
            if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
                launcher.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
