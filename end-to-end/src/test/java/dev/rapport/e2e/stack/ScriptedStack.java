package dev.rapport.e2e.stack;

import dev.rapport.e2e.client.Stack;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.local.Service;
import dev.rapport.stack.token.LocalIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A stack of one's own, started as its users start it: {@code ./rapport up}. */
public final class ScriptedStack implements Stack, AutoCloseable {
    private final Path data;
    private final int offset;
    private final Process script;

    private ScriptedStack(Path data, int offset, Process script) {
        this.data = data;
        this.offset = offset;
        this.script = script;
    }

    /** Starts it on a folder, and returns when all services are ready. What it prints is kept among the logs. */
    public static ScriptedStack up(Path data, int offset) {
        Path logs = data.resolve("logs");
        ProcessBuilder builder = new ProcessBuilder(
                        "./rapport", "up", "--data", data.toString(), "--port-offset", "" + offset)
                .directory(Home.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        logs.resolve("terminal.log").toFile()));
        try {
            Files.createDirectories(logs);
            var stack = new ScriptedStack(data, offset, builder.start());
            stack.awaitReady();
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI at(Service service) {
        return URI.create("http://localhost:" + Ports.moved(offset).of(service));
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + Ports.moved(offset).kafka();
    }

    @Override
    public Path keys() {
        return data.resolve("keys");
    }

    @Override
    public String token(String workspace, String role, String member) {
        return LocalIssuer.in(keys()).token(workspace, role, member, Duration.ofHours(1));
    }

    /** As if somebody pulled the plug: {@code kill -9} of launcher, broker, services and PostgreSQL. */
    public void killEverything() {
        List<ProcessHandle> all = Stream.concat(
                        family(script.toHandle()), postgres().flatMap(ScriptedStack::family))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** {@code kill -9} of one service. */
    public void kill(Service service) {
        ProcessHandle killed = script.toHandle()
                .descendants()
                .filter(process ->
                        process.info().commandLine().orElse("").contains("/" + service.title() + "-service/"))
                .findFirst()
                .orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();
    }

    /** As Ctrl-C. */
    @Override
    public void close() {
        script.destroy();
        script.onExit().join();
    }

    /** Returns when all services are ready. */
    public void awaitReady() {
        try {
            Ready.await(this, script::isAlive, () -> data.resolve("logs"));
        } catch (AssertionError e) {
            close();
            throw e;
        }
    }

    private static Stream<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    /** Nobody's child: it outlives its launcher. */
    private Stream<ProcessHandle> postgres() {
        try {
            String pid = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                    .getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
