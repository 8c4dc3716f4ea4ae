package dev.rapport.advisor.console.policy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.advisor.console.ConsoleUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The policy is changed as somebody would who reads it for the first time. */
@QuarkusTest
class PolicyBrowserIT extends ConsoleUnderTest {

    @Test
    void aChangeIsTriedLookedAtAndSaved() {
        held(log, "The agenda for Tuesday is in the folder.");
        try (BrowserContext window = window(ColorScheme.LIGHT, 1280)) {
            Page page = signedIn(window, "admin");
            page.getByText("Policy").first().click();
            page.getByLabel("a phone call").fill("ever");
            page.getByText("Try it on what happened").click();
            assertThat(page.locator("[role=alert]")).containsText("Nothing was tried");
            assertThat(page.getByLabel("a phone call")).hasValue("ever");
            assertThat(serious(page)).isEmpty();

            page.getByLabel("a phone call").fill("1 hour");
            page.getByText("Try it on what happened").click();
            assertThat(page.locator("#trial .told")).containsText("0 more held, 1 fewer");
            assertThat(page.locator("#trial .row")).containsText("Parissa");
            assertThat(page.getByLabel("a phone call")).hasValue("1 hour");
            assertThat(serious(page)).isEmpty();
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/console/policy-tried.png")));

            page.getByText("Save as version 2").click();
            page.waitForURL(Pattern.compile("saved=2"));
            assertThat(page.locator("p.notice")).containsText("Version 2 is in force");
            assertThat(page.locator(".versions")).containsText("After a phone call: 3 days 1 hour");
        }
    }
}
