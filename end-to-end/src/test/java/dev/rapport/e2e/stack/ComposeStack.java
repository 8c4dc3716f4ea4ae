package dev.rapport.e2e.stack;

import dev.rapport.stack.local.Ports;
import dev.rapport.stack.local.Service;
import dev.rapport.stack.secrets.ComposeSecrets;
import dev.rapport.stack.token.LocalIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The images on docker-compose.yml, as a team starts them; on other ports, and on volumes that go with it. */
final class ComposeStack implements OperatedStack {
    private final Path data;
    private final Ports ports;
    private final Compose compose;
    private final LocalIssuer issuer;
    private final Map<Service, String> containers = new EnumMap<>(Service.class);

    private ComposeStack(Path data, Ports ports) {
        this.data = data;
        this.ports = ports;
        this.issuer = LocalIssuer.in(data.resolve("keys"));
        this.compose = Compose.with(Map.of(
                "RAPPORT_DATA", data.toString(),
                "RAPPORT_CONTACTS_PORT", "" + ports.contacts(),
                "RAPPORT_TOUCHPOINT_PORT", "" + ports.touchpoint(),
                "RAPPORT_ADVISOR_PORT", "" + ports.advisor(),
                "RAPPORT_KAFKA_PORT", "" + ports.kafka()));
    }

    static ComposeStack start() {
        Path data = Home.emptyFolder("compose");
        ComposeSecrets.makeIfMissing(data);
        var stack = new ComposeStack(data, Ports.moved(Ports.freeOffset()));
        try {
            stack.up();
            return stack;
        } catch (AssertionError e) {
            stack.close();
            throw e;
        }
    }

    @Override
    public URI at(Service service) {
        return URI.create("http://localhost:" + ports.of(service));
    }

    @Override
    public String bootstrapServers() {
        return "localhost:" + ports.kafka();
    }

    @Override
    public Path keys() {
        return data.resolve("keys");
    }

    @Override
    public String token(String workspace, String role, String member) {
        return issuer.token(workspace, role, member, Duration.ofHours(1));
    }

    @Override
    public void signal(Service service, String signal) {
        Compose.docker("docker kill --signal %s %s".formatted(signal, containers.get(service)));
    }

    @Override
    public int awaitEnd(Service service) {
        return Integer.parseInt(Compose.docker("docker wait " + containers.get(service)));
    }

    @Override
    public void restart(Service service) {
        Compose.docker("docker start " + containers.get(service));
        Ready.await(this, () -> true, this::logs);
    }

    @Override
    public void close() {
        logs();
        compose.run("down --volumes --remove-orphans");
    }

    private void up() {
        compose.run("down --volumes --remove-orphans");
        compose.run("up -d");
        for (Service service : Service.values()) {
            containers.put(service, compose.run("ps -q " + service.title()));
        }
        Ready.await(this, () -> true, this::logs);
    }

    /** What all containers have said until now. */
    private Path logs() {
        try {
            Path logs = Files.createDirectories(data.resolve("logs"));
            Files.writeString(logs.resolve("compose.log"), compose.run("logs --no-color"));
            return logs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
