package dev.rapport.testing.servers;

import dev.rapport.stack.parts.Parts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** In containers, of the images that docker-compose.yml names. */
final class ContainerServers {
    private ContainerServers() {}

    /** Do the tests of this JVM run on containers? */
    static boolean asked() {
        return Boolean.getBoolean("rapport.containers");
    }

    static boolean engineIsReachable() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    static Servers start(Parts parts) {
        PostgreSQLContainer postgres = new PostgreSQLContainer(image("postgres"))
                .withUsername("postgres")
                .withDatabaseName("postgres")
                .withPassword(Servers.PASSWORD);
        KafkaContainer kafka =
                new KafkaContainer(image("apache/kafka")).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        parts.start(() -> started(postgres), () -> {});
        parts.start(() -> started(kafka), () -> {});
        return new Servers(
                kafka.getBootstrapServers(),
                postgres.getHost() + ":" + postgres.getFirstMappedPort(),
                Servers.PASSWORD);
    }

    private static <C extends GenericContainer<?>> C started(C container) {
        container.start();
        return container;
    }

    private static String image(String name) {
        try {
            String compose = Files.readString(Path.of(System.getProperty("rapport.home", ""), "docker-compose.yml"));
            Matcher image =
                    Pattern.compile("image: (" + Pattern.quote(name) + ":\\S+)").matcher(compose);
            if (!image.find()) {
                throw new IllegalStateException("docker-compose.yml names no image " + name);
            }
            return image.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
