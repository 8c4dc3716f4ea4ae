package dev.rapport.testing.network;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The line between clients and a server of this machine, which can be made a bad one. Every call takes effect at once, on
 * connections that are open and on new ones, and lasts until the next one.
 */
public final class TcpRelay implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
    private static final int BUFFER = 64 * 1024;

    private final int port;
    private final int server;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean silent;
    private @Nullable ServerSocket door;

    private TcpRelay(int port, int server) {
        this.port = port;
        this.server = server;
    }

    /**
     * A good line. Nobody needs to listen behind it: then its connections end as soon as they begin.
     *
     * @param port on 127.0.0.1, where clients knock
     * @param server the port on 127.0.0.1 that it leads to
     */
    public static TcpRelay open(int port, int server) {
        TcpRelay relay = new TcpRelay(port, server);
        relay.mend();
        return relay;
    }

    /** Lets everything through again; what was kept back arrives now. */
    public synchronized void mend() {
        silent = false;
        delay = Duration.ZERO;
        if (door == null) {
            ServerSocket listening = listen();
            door = listening;
            Thread.ofVirtual().start(() -> accept(listening));
        }
    }

    /** Ends every connection, at whatever it is; new ones are taken. */
    public synchronized void cut() {
        // One after the other: a connection that comes in meanwhile is kept in mind, for the next call.
        open.removeIf(socket -> {
            close(socket);
            return true;
        });
    }

    /** Ends every connection; new ones are refused. */
    public synchronized void refuse() {
        close(door);
        door = null;
        cut();
    }

    /** Takes connections, and all that is said, and passes nothing on: neither side is told that the other is away. */
    public void silence() {
        silent = true;
    }

    /** Passes everything on so much later, one piece after the other. */
    public void delay(Duration each) {
        delay = each;
    }

    /** Ends every connection, and the relay. */
    @Override
    public void close() {
        refuse();
    }

    private ServerSocket listen() {
        try {
            ServerSocket listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + ": " + e.getMessage(), e);
        }
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> connect(client, listening));
            }
        } catch (IOException e) {
            // Closed: nobody comes in any more.
        }
    }

    private void connect(Socket client, ServerSocket through) {
        Socket behind = new Socket();
        try {
            client.setTcpNoDelay(true);
            behind.setTcpNoDelay(true);
            open.add(client);
            open.add(behind);
            if (through.isClosed()) {
                throw new IOException("refused just as it came in");
            }
            awaitVoice();
            behind.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server));
            Thread.ofVirtual().start(() -> pass(client, behind));
            pass(behind, client);
        } catch (IOException | InterruptedException e) {
            end(client, behind);
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] piece = new byte[BUFFER];
        try {
            InputStream said = from.getInputStream();
            OutputStream heard = to.getOutputStream();
            for (int length = said.read(piece); length >= 0; length = said.read(piece)) {
                Thread.sleep(delay);
                awaitVoice();
                heard.write(piece, 0, length);
            }
        } catch (IOException | InterruptedException e) {
            // One side has gone; the other is told so.
        } finally {
            end(from, to);
        }
    }

    private void awaitVoice() throws InterruptedException {
        while (silent) {
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private void end(Socket client, Socket behind) {
        close(client);
        close(behind);
        open.remove(client);
        open.remove(behind);
    }

    private static void close(@Nullable Closeable socket) {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
