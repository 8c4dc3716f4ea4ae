package dev.rapport.e2e.stack;

import dev.rapport.stack.local.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/** How far {@code ./rapport} has to move its ports so that it meets nobody. */
public final class PortOffset {
    private PortOffset() {}

    /** One at which nobody listens on any port at this moment. */
    public static int free() {
        return new Random()
                .ints(1000, Ports.LARGEST_OFFSET)
                .filter(offset -> ports(Ports.moved(offset)).allMatch(PortOffset::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static IntStream ports(Ports ports) {
        return IntStream.of(
                ports.contacts(),
                ports.touchpoint(),
                ports.advisor(),
                ports.kafka(),
                ports.controller(),
                ports.postgres());
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
