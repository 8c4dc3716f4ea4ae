package dev.rapport.stack.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Where the parts of a stack listen, all on 127.0.0.1. PostgreSQL is not at its usual 5432, which a developer's machine
 * often has in use.
 *
 * @param controller Kafka's second port, which nobody else needs
 */
public record Ports(int contacts, int touchpoint, int advisor, int kafka, int controller, int postgres) {
    private static final Ports USUAL = new Ports(8081, 8082, 8083, 9092, 9093, 15432);
    /** From where a service is called to where its metrics are read. */
    private static final int TO_METRICS = 1_000;

    /** The largest number that every port can be moved by. */
    public static final int LARGEST_OFFSET = 65535 - USUAL.postgres;

    /** Linux's; other systems begin higher. */
    private static final int LOWEST_OUTGOING = 32768;

    /** @param offset is added to every usual port, from 0 to {@link #LARGEST_OFFSET} */
    public static Ports moved(int offset) {
        return new Ports(
                USUAL.contacts + offset,
                USUAL.touchpoint + offset,
                USUAL.advisor + offset,
                USUAL.kafka + offset,
                USUAL.controller + offset,
                USUAL.postgres + offset);
    }

    /**
     * An offset at which nobody listens on any port at this moment. It keeps out of the range that systems give to
     * outgoing connections, so that none of them takes a port before its part does.
     */
    public static int freeOffset() {
        return new Random()
                .ints(1000, LOWEST_OUTGOING - USUAL.postgres)
                .filter(offset -> moved(offset).taken().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    public int of(Service service) {
        return switch (service) {
            case CONTACTS -> contacts;
            case TOUCHPOINT -> touchpoint;
            case ADVISOR -> advisor;
        };
    }

    /** Where the metrics of a service are read. */
    public int metricsOf(Service service) {
        return of(service) + TO_METRICS;
    }

    /** @throws StackFailure naming the first port that somebody else listens on */
    void checkFree() {
        taken().ifPresent(part -> {
            throw new StackFailure(
                    "Port %d, which %s needs, is taken. Stop what uses it, or move all ports, for example with --port-offset 100."
                            .formatted(part.getValue(), part.getKey()));
        });
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The first part whose port is not free. */
    private Optional<Map.Entry<String, Integer>> taken() {
        Map<String, Integer> needed = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            needed.put(service.title() + "-service", of(service));
            needed.put("the metrics of " + service.title() + "-service", metricsOf(service));
        }
        needed.put("Kafka", kafka);
        needed.put("Kafka's controller", controller);
        needed.put("PostgreSQL", postgres);
        return needed.entrySet().stream()
                .filter(part -> !isFree(part.getValue()))
                .findFirst();
    }
}
