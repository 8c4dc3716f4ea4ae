package dev.rapport.stack.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the parts of a stack listen, all on 127.0.0.1. PostgreSQL is not at its usual 5432, which a developer's machine
 * often has in use.
 *
 * @param controller Kafka's second port, which nobody else needs
 */
public record Ports(int contacts, int touchpoint, int advisor, int kafka, int controller, int postgres) {
    private static final Ports USUAL = new Ports(8081, 8082, 8083, 9092, 9093, 15432);

    /** The largest number that every port can be moved by. */
    public static final int LARGEST_OFFSET = 65535 - USUAL.postgres;

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

    /** Six that nobody listens on at this moment. */
    public static Ports random() {
        List<ServerSocket> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                taken.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = taken.stream().map(ServerSocket::getLocalPort).toList();
            return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4), ports.get(5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            taken.forEach(Ports::release);
        }
    }

    public int of(Service service) {
        return switch (service) {
            case CONTACTS -> contacts;
            case TOUCHPOINT -> touchpoint;
            case ADVISOR -> advisor;
        };
    }

    /** @throws StackFailure naming the first port that somebody else listens on */
    void checkFree() {
        Map<String, Integer> needed = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            needed.put(service.title() + "-service", of(service));
        }
        needed.put("Kafka", kafka);
        needed.put("Kafka's controller", controller);
        needed.put("PostgreSQL", postgres);
        needed.forEach((part, port) -> {
            if (!isFree(port)) {
                throw new StackFailure(
                        "Port %d, which %s needs, is taken. Stop what uses it, or move all ports, for example with --port-offset 100."
                                .formatted(port, part));
            }
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

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
