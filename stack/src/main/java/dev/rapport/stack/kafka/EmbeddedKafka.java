package dev.rapport.stack.kafka;

import dev.rapport.contracts.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.utils.Time;

/** One broker, which is its own controller, in this process and on a folder of this machine; topics outlive it. */
public final class EmbeddedKafka implements AutoCloseable {
    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts the broker, which listens on 127.0.0.1 only, and waits until it takes requests. Topics are not made by
     * using them: see {@link #createTopics}.
     *
     * @param folder is made when it is not there; one broker a folder
     * @param controllerPort a second port, for the broker's talk with itself
     */
    public static EmbeddedKafka start(Path folder, int port, int controllerPort) {
        return start(folder, port, controllerPort, port);
    }

    /** As above. @param advertised the port that clients are told: of whatever stands between them and the broker */
    public static EmbeddedKafka start(Path folder, int port, int controllerPort, int advertised) {
        KafkaFolder.make(folder);
        KafkaRaftServer server = withKafkasClassLoader(() -> {
            var starting = new KafkaRaftServer(
                    KafkaConfig.fromProps(BrokerSettings.of(folder, port, controllerPort, advertised), false),
                    Time.SYSTEM);
            starting.startup();
            return starting;
        });
        return new EmbeddedKafka(server, "127.0.0.1:" + port);
    }

    /** Kafka finds some of its classes by the thread's class loader, which in a test is not always the one that loaded it. */
    private static <T> T withKafkasClassLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(KafkaRaftServer.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Makes those of Rapport's topics that are missing; those that are there stay as they are. */
    public void createTopics(int partitions) {
        createTopics(bootstrapServers, partitions);
    }

    /** The same on any broker. */
    public static void createTopics(String bootstrapServers, int partitions) {
        try (Admin admin = withKafkasClassLoader(() -> Admin.create(Map.of("bootstrap.servers", bootstrapServers)))) {
            Set<String> present = admin.listTopics().names().get();
            admin.createTopics(Topics.all().stream()
                            .filter(topic -> !present.contains(topic.name()))
                            .map(topic -> newTopic(topic, partitions))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics could not be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were made", e);
        }
    }

    /** Flushes and stops. */
    @Override
    public void close() {
        server.shutdown();
    }

    private static NewTopic newTopic(Topics.Topic topic, int partitions) {
        String cleanup = topic.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
        return new NewTopic(topic.name(), partitions, (short) 1)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        cleanup,
                        TopicConfig.RETENTION_MS_CONFIG,
                        String.valueOf(topic.retentionMs()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        String.valueOf(Topics.MAX_RECORD_BYTES)));
    }
}
