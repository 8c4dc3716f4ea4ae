package dev.rapport.advisor.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.testing.network.TcpRelay;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The line to the browser is cut while things happen. */
@QuarkusTest
class CutStreamBrowserIT extends ConsoleUnderTest {
    private static final double PATIENCE = 20_000;

    @Test
    void whatHappenedMeanwhileAppearsWhenTheLineIsBack() {
        held(log, GREETING);
        int port = freePort();
        try (TcpRelay line = TcpRelay.open(port, RestAssured.port);
                BrowserContext window = window(ColorScheme.LIGHT, 1280)) {
            Page page = signedInAt("http://127.0.0.1:" + port, window, "member", "ana");
            assertThat(page.locator("#live")).hasText("live");
            assertThat(page.locator("#held ~ ul .row")).hasCount(1);

            line.refuse();
            assertThat(page.locator("#live")).hasText("reconnecting");
            UUID missed = held(another(), GREETING);
            line.mend();

            assertThat(page.locator("#held-" + missed))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
            assertThat(page.locator("#live")).hasText("live");
        }
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
