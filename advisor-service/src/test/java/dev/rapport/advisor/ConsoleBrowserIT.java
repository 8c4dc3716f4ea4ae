package dev.rapport.advisor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The console in a real browser. */
@QuarkusTest
class ConsoleBrowserIT extends AdvisorUnderTest {
    private static final String HOSTILE =
            "Thank you for following me. <script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";

    private static @Nullable Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static BrowserContext window(ColorScheme scheme, int width) {
        return Objects.requireNonNull(browser).window(scheme, width);
    }

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
            asMember()
                    .body("{\"action\":\"discard\",\"revision\":1}")
                    .post("/v1/reviews/{id}/decision", other)
                    .then()
                    .statusCode(200);
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
    void timesAreTheViewersAndAPhoneScrollsDownOnly() {
        UUID message = held(log, GREETING);
        try (BrowserContext window = window(ColorScheme.LIGHT, 390)) {
            Page page = signedIn(window);
            for (String path : List.of("", "reviews/" + message, "relationships", "relationships/" + log.contactId)) {
                page.navigate(service() + "/" + path);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(390);
            }
            String iso = page.locator("time").first().getAttribute("datetime");
            String hour = "%02d:"
                    .formatted(
                            Instant.parse(iso).atZone(ZoneId.of("Asia/Tokyo")).getHour());
            assertThat(page.locator("time").first()).containsText(hour);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothingSerious(ColorScheme scheme) {
        try (BrowserContext window = window(scheme, 1280)) {
            Page page = signedIn(window);
            page.waitForLoadState();
            assertThat(serious(page)).as("today, with nothing").isEmpty();
            UUID message = held(log, GREETING);
            for (String path : List.of(
                    "",
                    "reviews",
                    "reviews/" + message,
                    "relationships",
                    "relationships?q=nobody",
                    "relationships/" + log.contactId,
                    "reviews/" + UUID.randomUUID(),
                    "sign-in")) {
                page.navigate(service() + "/" + path);
                assertThat(serious(page)).as(path).isEmpty();
            }
        }
    }

    private static List<String> serious(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(ConsoleBrowserIT::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private Page signedIn(BrowserContext window) {
        String path =
                asMember().post("/v1/sign-ins").then().statusCode(201).extract().path("path");
        Page page = window.newPage();
        page.navigate(service() + path);
        page.waitForURL(service() + "/");
        return page;
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

    private static String service() {
        return "http://localhost:" + RestAssured.port;
    }

    private UUID held(Log of, String body) {
        of.registered("Parissa", UUID.randomUUID() + "@example.org")
                .called(Instant.now().minus(Duration.ofHours(2)));
        UUID message = of.proposed(body);
        of.publish();
        verdict(message, 1);
        return message;
    }
}
