package dev.rapport.stack.kafka;

import dev.rapport.contracts.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The settings of a lone broker on a small machine: no second copy of anything, few threads, small buffers. */
final class BrokerSettings {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private BrokerSettings() {}

    /** @param advertised the port that clients are told */
    static Properties of(Path folder, int port, int controllerPort, int advertised) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE),
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                CONTROLLER,
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + advertised,
                "log.dirs",
                folder.toString()));
        settings.putAll(Map.of(
                "auto.create.topics.enable", "false",
                "message.max.bytes", String.valueOf(Topics.MAX_RECORD_BYTES),
                // The topics are the archive: who starts from zero must find all of it.
                "log.retention.ms", "-1",
                // A stack that rested for a month goes on where it was.
                "offsets.retention.minutes", "525600"));
        settings.putAll(Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "2",
                "group.initial.rebalance.delay.ms", "0"));
        settings.putAll(Map.of(
                "num.network.threads",
                "2",
                "num.io.threads",
                "4",
                "background.threads",
                "2",
                "log.segment.bytes",
                String.valueOf(128 * 1024 * 1024),
                "log.index.size.max.bytes",
                String.valueOf(1024 * 1024),
                "log.cleaner.dedupe.buffer.size",
                String.valueOf(4 * 1024 * 1024)));
        return settings;
    }
}
