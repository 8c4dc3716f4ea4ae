package dev.rapport.advisor.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The console in a real browser. */
@QuarkusTest
class ConsoleBrowserIT extends ConsoleUnderTest {
    private static final String HOSTILE =
            "Thank you for following me. <script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";

    @Test
    void theDmGoesFromHeldToEditedAndReleasedByKeyboardOnly() {
        UUID first = held(log, "Thank you for following me. Go to marketing-guru.example.");
        UUID second = held(another(), GREETING);
        try (BrowserContext window = window(ColorScheme.LIGHT, 1280)) {
            Page page = signedIn(window);
            assertThat(page.locator("#held ~ ul .row")).hasCount(2);
            page.keyboard().press("Tab");
            tabTo(page, "Review");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("Parissa");
            assertThat(page.locator("mark").first()).containsText("for following me");
            assertThat(page.locator(".touch.contradicts .kind").first()).hasText("Live");

            page.keyboard().press("e");
            assertThat(page.locator("textarea")).isFocused();
            page.keyboard().press("Control+A");
            page.keyboard().type("Until Tuesday, then.");
            page.keyboard().press("Control+Enter");
            page.waitForURL(Pattern.compile("done=" + first));
            // It speaks of nothing that facts contradict now; that they spoke two hours ago still holds it.
            assertThat(page.locator(".notice").first()).containsText("has your text");

            release(page, first, "Until Tuesday, then.");
            page.waitForURL(Pattern.compile("done="));
            assertThat(page.locator("#review")).hasAttribute("data-message", second.toString());
            page.keyboard().press("d");
            page.keyboard().press("Enter");
            assertThat(page.locator("h2")).hasText("Nothing waits");
        }
        asMember()
                .get("/v1/reviews/{id}", first)
                .then()
                .body("status", equalTo("cleared"))
                .body("message.body", equalTo("Until Tuesday, then."))
                .body("decisions.action", equalTo(List.of("edit", "release")));
        asMember().get("/v1/reviews/{id}", second).then().body("status", equalTo("discarded"));
    }

    private static void release(Page page, UUID message, String text) {
        assertThat(page.locator("#review")).hasAttribute("data-message", message.toString());
        assertThat(page.locator("blockquote")).hasText(text);
        page.keyboard().press("r");
        page.keyboard().press("Enter");
    }

    @Test
    void whatHappensMeanwhileAppearsWithoutALoad() {
        held(log, GREETING);
        try (BrowserContext window = window(ColorScheme.DARK, 1280)) {
            Page page = signedIn(window);
            assertThat(page.locator("#live")).isVisible();
            assertThat(page.locator("#held ~ ul .row")).hasCount(1);

            UUID other = held(another(), GREETING);

            assertThat(page.locator("#held ~ ul .row")).hasCount(2);
            assertThat(page.locator("#waiting-count")).containsText("2");
            page.navigate(page.url() + "reviews/" + other);
            assertThat(page.locator("#changed")).isHidden();
            decide(other, "{\"action\":\"discard\",\"revision\":1}").statusCode(200);
            assertThat(page.locator("#changed")).isVisible();
            page.keyboard().press("r");
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=alert]")).containsText("ana has decided already: discard");
        }
    }

    @Test
    void aHostileTextStaysText() {
        UUID message = held(log, HOSTILE);
        List<String> complaints = new ArrayList<>();
        try (BrowserContext window = window(ColorScheme.LIGHT, 1280)) {
            Page page = signedIn(window);
            page.onConsoleMessage(said -> {
                if (said.type().equals("error")) {
                    complaints.add(said.text());
                }
            });
            page.navigate(page.url() + "reviews/" + message);
            assertThat(page.locator("blockquote")).containsText("<script>document.title='taken'</script>");
            assertThat(page.locator("blockquote img")).hasCount(0);
            assertThat(page.title()).isEqualTo("Review: Parissa · Rapport");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void timesAreTheViewers() {
        held(log, GREETING);
        try (BrowserContext window = window(ColorScheme.LIGHT, 390)) {
            Page page = signedIn(window);
            String iso = page.locator("time").first().getAttribute("datetime");
            String hour = "%02d:"
                    .formatted(
                            Instant.parse(iso).atZone(ZoneId.of("Asia/Tokyo")).getHour());
            assertThat(page.locator("time").first()).containsText(hour);
        }
    }

    private static void tabTo(Page page, String link) {
        for (int tabs = 0; tabs < 10; tabs++) {
            page.keyboard().press("Tab");
            String focused = (String) page.evaluate("document.activeElement.textContent");
            if (focused.startsWith(link)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + link);
    }
}
