package dev.rapport.testing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.stack.local.Ports;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpRelayTest {
    private static final int PATIENCE_MILLIS = 300;

    private final int port = Ports.moved(Ports.freeOffset()).kafka();
    private ServerSocket echo;
    private TcpRelay line;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echo);
        line = TcpRelay.open(port, echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        line.close();
        echo.close();
    }

    @Test
    void aGoodLinePassesOnWhatIsSaid() throws IOException {
        try (Socket client = client()) {
            assertThat(said(client, 7)).isEqualTo(7);
        }
    }

    @Test
    void aCutEndsWhatIsOpenAndTakesWhatIsNew() throws IOException {
        try (Socket before = client()) {
            said(before, 1);

            line.cut();

            assertThat(before.getInputStream().read()).isEqualTo(-1);
            try (Socket after = client()) {
                assertThat(said(after, 2)).isEqualTo(2);
            }
        }
    }

    @Test
    void aRefusalLastsUntilTheLineIsMended() throws IOException {
        line.refuse();

        assertThatThrownBy(this::client).isInstanceOf(ConnectException.class);
        line.mend();
        try (Socket client = client()) {
            assertThat(said(client, 3)).isEqualTo(3);
        }
    }

    @Test
    void silenceKeepsBackAndLosesNothing() throws IOException {
        try (Socket client = client()) {
            said(client, 1);
            line.silence();

            assertThatThrownBy(() -> said(client, 4)).isInstanceOf(SocketTimeoutException.class);

            line.mend();
            assertThat(client.getInputStream().read()).isEqualTo(4);
        }
    }

    @Test
    void aSlowLineTakesItsTimeBothWays() throws IOException {
        try (Socket client = client()) {
            line.delay(Duration.ofMillis(100));
            long start = System.nanoTime();

            said(client, 5);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(190));
        }
    }

    private Socket client() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setSoTimeout(PATIENCE_MILLIS);
        return client;
    }

    private static int said(Socket client, int word) throws IOException {
        client.getOutputStream().write(word);
        return client.getInputStream().read();
    }

    private void echo() {
        try {
            while (true) {
                Socket caller = echo.accept();
                Thread.ofVirtual().start(() -> {
                    try (caller) {
                        caller.getInputStream().transferTo(caller.getOutputStream());
                    } catch (IOException e) {
                        // The caller has gone.
                    }
                });
            }
        } catch (IOException e) {
            // The test has ended.
        }
    }
}
