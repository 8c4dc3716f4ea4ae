package dev.rapport.advisor.console.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.advisor.Log;
import dev.rapport.advisor.console.ConsoleUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Five hundred messages wait, and somebody begins to look at them. */
@QuarkusTest
class ManyHeldBrowserIT extends ConsoleUnderTest {
    private static final int HELD = 500;
    private static final int SHOWN = 50;

    @Test
    void fiveHundredAreGoneThroughOneByOneOnAShortPage() {
        for (int number = 0; number < HELD; number++) {
            Log other = another();
            other.registered("Contact " + number, UUID.randomUUID() + "@example.org")
                    .called(Instant.now().minus(Duration.ofHours(2)));
            other.proposed(GREETING, "spring");
            other.publish();
        }
        String session = session("member");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(in(session).get("/").asString()).contains("Look at all " + HELD));
        try (BrowserContext window = window(ColorScheme.LIGHT, 1280)) {
            Page page = signedIn(window);

            page.getByText("Look at all " + HELD).click();

            assertThat(page.locator("#queue .row")).hasCount(SHOWN);
            assertThat(page.locator("#queue-title")).hasText("Waiting: " + HELD);
            assertThat(page.locator(".campaign")).containsText("Discard all " + HELD);
            String first = page.locator("#review").getAttribute("data-message");
            page.keyboard().press("d");
            page.keyboard().press("Enter");
            assertThat(page.locator("#queue-title")).hasText("Waiting: " + (HELD - 1));
            assertThat(page.locator("#review")).not().hasAttribute("data-message", first);
            page.keyboard().press("j");
            assertThat(page.locator("#queue .row").nth(1)).hasAttribute("aria-current", "true");
            assertThat(serious(page)).isEmpty();
        }
    }
}
