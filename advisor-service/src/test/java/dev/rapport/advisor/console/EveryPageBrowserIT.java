package dev.rapport.advisor.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every page, in both schemes, on a desk and on a phone. How they look is left in {@code target/console}. */
@QuarkusTest
class EveryPageBrowserIT extends ConsoleUnderTest {

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390"})
    void everybodyCanReadItAndItScrollsDownOnly(ColorScheme scheme, int width) {
        UUID message = held(log, GREETING, "spring");
        held(another(), GREETING, "spring");
        known();
        String admin = session("admin");
        send(admin, "/keys", Map.of("once", UUID.randomUUID(), "name", "Mailer", "role", "automation"));
        upload(admin, "people.vcf", "people", "BEGIN:VCARD").statusCode(303);
        upload(admin, "mail.mbox", "touches", "From ana").statusCode(303);
        tooLate(another(), "x-tool", "spring");
        tooLate(another(), "mailer", null);
        Map<String, String> pages = new LinkedHashMap<>(common());
        pages.put("review", "reviews/" + message);
        pages.put("relationship", "relationships/" + log.contactId);
        try (BrowserContext window = window(scheme, width)) {
            Page page = signedIn(window, "admin");
            pages.forEach((name, path) -> looked(page, name, path, scheme, width));
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 390"})
    void soItIsWithNothingInIt(ColorScheme scheme, int width) {
        try (BrowserContext window = window(scheme, width)) {
            Page page = signedIn(window, "admin");
            common().forEach((name, path) -> looked(page, name + "-empty", path, scheme, width));
        }
    }

    @Test
    void aPageOfAMemberOffersNothingThatOnlyAnAdminMay() {
        try (BrowserContext window = window(ColorScheme.LIGHT, 1280)) {
            Page page = signedIn(window, "member");
            page.navigate(service() + "/policy");
            assertThat(page.locator(".act button").allTextContents()).containsExactly("Try it on what happened");
            assertThat(serious(page)).isEmpty();
        }
    }

    /** Somebody who was spoken to for months. */
    private void known() {
        for (int days = 100; days > 0; days -= 9) {
            log.called(Instant.now().minus(Duration.ofDays(days)));
        }
        log.wrote("Can we talk about the contract on Tuesday?").publish();
    }

    private static Map<String, String> common() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("today", "");
        pages.put("reviews", "reviews");
        pages.put("relationships", "relationships");
        pages.put("nobody", "relationships?q=nobody");
        pages.put("policy", "policy");
        pages.put("dissonance", "dissonance");
        pages.put("imports", "imports");
        pages.put("keys", "keys");
        pages.put("letters", "dead-letters");
        pages.put("missing", "reviews/" + new UUID(0, 1));
        pages.put("signin", "sign-in");
        return pages;
    }

    private static void looked(Page page, String name, String path, ColorScheme scheme, int width) {
        page.navigate(service() + "/" + path);
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/console/%s-%s-%d.png".formatted(name, scheme, width))));
        assertThat(serious(page)).as(name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(width);
    }
}
