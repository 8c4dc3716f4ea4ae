package dev.rapport.e2e.fault.broken;

import dev.rapport.contracts.Topics;
import dev.rapport.stack.kafka.EmbeddedKafka;
import dev.rapport.stack.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The embedded broker as a process of its own, so that it can be killed. */
final class BrokerProcess {
    private BrokerProcess() {}

    /** @param arguments folder, port, the controller's port, and the port that clients are told */
    public static void main(String... arguments) throws InterruptedException {
        EmbeddedKafka broker = EmbeddedKafka.start(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        new CountDownLatch(1).await();
    }

    /** Returns when it takes requests and has the topics. @param advertised the port that clients are told */
    static Process start(Path data, Ports ports, int advertised) {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        data.resolve("kafka").toString(),
                        "" + ports.kafka(),
                        "" + ports.controller(),
                        "" + advertised)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("broker.log").toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it takes requests, and makes the topics that are missing. */
    static void awaitTopics(String bootstrapServers) {
        EmbeddedKafka.createTopics(bootstrapServers, Topics.PARTITIONS);
    }
}
