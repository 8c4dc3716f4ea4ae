package dev.rapport.stack.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One packaged service as a process of its own, which writes to its own log. */
public final class ServiceProcess implements AutoCloseable {
    /** Longer than a service waits for those whom it still has to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Service service;
    private final URI address;
    private final Path log;
    private final Process process;

    private ServiceProcess(Service service, URI address, Path log, Process process) {
        this.service = service;
        this.address = address;
        this.log = log;
        this.process = process;
    }

    /** Returns at once; see {@link #awaitReady}. */
    static ServiceProcess start(Service service, Settings settings, DataFolder data, Map<String, String> environment) {
        Path packaged = service.packaged(settings.home());
        Path log = data.log(service.title());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.jvm());
        command.addAll(ClassArchive.options(service));
        command.add(Orphans.mark(data.path()));
        command.addAll(List.of("-jar", packaged.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            URI address = URI.create("http://localhost:" + settings.ports().of(service));
            return new ServiceProcess(service, address, log, builder.start());
        } catch (IOException e) {
            throw new StackFailure("%s-service cannot be started: %s".formatted(service.title(), e.getMessage()), e);
        }
    }

    public Service service() {
        return service;
    }

    public URI address() {
        return address;
    }

    /** Where it tells what it does. */
    Path log() {
        return log;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /**
     * Waits until it says that it is ready.
     *
     * @throws StackFailure when it ends before, or is not ready within four minutes
     */
    public void awaitReady() {
        Readiness.await(address, process::isAlive, () -> new StackFailure(lastWords("did not get ready")));
    }

    /** Completed with a line for the person at the terminal when the process ends, whoever ended it. */
    public CompletableFuture<String> ended() {
        return process.onExit().thenApply(gone -> lastWords("ended (exit code %d)".formatted(gone.exitValue())));
    }

    /** Waits until it has ended, and gives its exit code. */
    public int awaitEnd() {
        return process.onExit().join().exitValue();
    }

    /** Asks it to end, lets it finish what it does, and after 45 seconds ends it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String lastWords(String what) {
        return "%s-service %s. Its last words are at the end of %s; mend what they name and start again."
                .formatted(service.title(), what, log);
    }
}
