package dev.rapport.testing.servers;

import dev.rapport.stack.kafka.EmbeddedKafka;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.parts.Parts;
import dev.rapport.stack.postgres.EmbeddedPostgres;
import java.nio.file.Path;

/** In this JVM and beside it, on a folder. */
final class EmbeddedServers {
    private EmbeddedServers() {}

    static Servers start(Path folder, Parts parts) {
        Ports ports = Ports.moved(Ports.freeOffset());
        EmbeddedPostgres postgres = parts.start(
                () -> EmbeddedPostgres.start(
                        folder.resolve("postgresql"), ports.postgres(), Servers.PASSWORD, folder.resolve("pg.log")),
                () -> {});
        EmbeddedKafka kafka = parts.start(
                () -> EmbeddedKafka.start(folder.resolve("kafka"), ports.kafka(), ports.controller()), () -> {});
        return new Servers(kafka.bootstrapServers(), "127.0.0.1:" + postgres.port(), Servers.PASSWORD);
    }
}
