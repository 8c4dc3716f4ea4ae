package dev.rapport.stack.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void everyPortMovesByTheOffset() {
        Ports moved = Ports.moved(100);

        assertThat(moved).isEqualTo(new Ports(8181, 8182, 8183, 9192, 9193, 15532));
    }

    @Test
    void theLargestOffsetLeavesRoomForEveryPort() {
        Ports moved = Ports.moved(Ports.LARGEST_OFFSET);

        assertThat(moved.postgres()).isEqualTo(65535);
    }

    @Test
    void aPortThatIsTakenIsNamedWithThePartThatNeedsItAndTheRemedy() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports free = Ports.moved(Ports.freeOffset());
            Ports ports = new Ports(
                    free.contacts(),
                    free.touchpoint(),
                    taken.getLocalPort(),
                    free.kafka(),
                    free.controller(),
                    free.postgres());

            assertThatThrownBy(ports::checkFree)
                    .isInstanceOf(StackFailure.class)
                    .hasMessageStartingWith("Port %d, which advisor-service needs, is taken.", taken.getLocalPort())
                    .hasMessageContaining("--port-offset");
        }
    }

    @Test
    void atAFreeOffsetAllPortsAreFree() {
        assertThatCode(Ports.moved(Ports.freeOffset())::checkFree).doesNotThrowAnyException();
    }
}
