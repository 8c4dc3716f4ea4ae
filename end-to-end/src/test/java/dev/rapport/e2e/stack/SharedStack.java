package dev.rapport.e2e.stack;

import dev.rapport.stack.local.LocalStack;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.local.Service;
import dev.rapport.stack.local.Settings;
import java.net.URI;
import java.nio.file.Path;

/** The local stack, for all tests that need none of their own. */
final class SharedStack implements OperatedStack {
    private final Settings settings;
    private final LocalStack running;

    private SharedStack(Settings settings, LocalStack running) {
        this.settings = settings;
        this.running = running;
    }

    static SharedStack start() {
        Path data = Home.emptyFolder("shared");
        var settings = new Settings(Home.path(), data, data.resolve("keys"), Ports.moved(Ports.freeOffset()), false);
        return new SharedStack(settings, LocalStack.start(settings));
    }

    @Override
    public URI at(Service service) {
        return running.address(service);
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + settings.ports().kafka();
    }

    @Override
    public Path keys() {
        return settings.keys();
    }

    @Override
    public String token(String workspace, String role, String member) {
        return running.token(workspace, role, member);
    }

    @Override
    public void signal(Service service, String signal) {
        Shell.run("kill -%s %d"
                .formatted(signal, running.service(service).process().pid()));
    }

    @Override
    public int awaitEnd(Service service) {
        return running.service(service).awaitEnd();
    }

    @Override
    public void restart(Service service) {
        running.restart(service);
    }

    @Override
    public void close() {
        running.close();
    }
}
