package dev.rapport.testing.servers;

import dev.rapport.contracts.Topics;
import dev.rapport.stack.kafka.EmbeddedKafka;
import dev.rapport.stack.parts.Parts;
import dev.rapport.stack.postgres.Databases;
import java.nio.file.Path;

/**
 * A broker with the topics of Rapport and a PostgreSQL with its databases, for tests.
 *
 * @param postgres its host and port
 * @param password of the superuser {@code postgres}, and of every role
 */
public record Servers(String bootstrapServers, String postgres, String password) {
    static final String PASSWORD = "for-tests-only";

    /**
     * Embedded ones, or, with {@code -Drapport.containers=true}, containers.
     *
     * @param folder for what embedded ones keep
     * @param parts to which what was started belongs
     */
    public static Servers start(Path folder, Parts parts) {
        Servers servers =
                ContainerServers.asked() ? ContainerServers.start(parts) : EmbeddedServers.start(folder, parts);
        Databases.create(servers.jdbcUrl("postgres"), servers.password());
        EmbeddedKafka.createTopics(servers.bootstrapServers(), Topics.PARTITIONS);
        return servers;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s/%s".formatted(postgres, database);
    }
}
