package dev.rapport.advisor.console.relationship;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.advisor.console.ConsoleUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelationshipBrowserIT extends ConsoleUnderTest {

    @Inject
    @ConfigProperty(name = "rapport.touchpoint.url")
    String touchpoint;

    @Test
    void aCallIsToldInAFewKeysAndAppearsWhenItIsKnown() {
        log.registered("Parissa", "parissa@example.org").publish();
        relationship();
        try (BrowserContext window = window(ColorScheme.LIGHT, 1280)) {
            Page page = signedIn(window);
            page.navigate(service() + "/relationships/" + log.contactId);
            assertThat(page.locator("#due")).isHidden();
            String at = page.locator("#at").inputValue();
            assertThat(Duration.between(LocalDateTime.parse(at), LocalDateTime.now(ZoneId.of("Asia/Tokyo"))))
                    .as("the viewer's own time")
                    .isLessThan(Duration.ofMinutes(5));

            page.getByLabel("What it was about").fill("Prices.");
            page.keyboard().press("Tab");
            page.getByText("Record it").press("Enter");
            page.waitForURL(Pattern.compile("recorded=2"));
            assertThat(page.locator("#next .notice").first()).containsText("appears here in a moment");
            assertThat(serious(page)).isEmpty();
            given().get(touchpoint + "/told/" + workspace)
                    .then()
                    .body("[0].path", equalTo("/v1/meetings"))
                    .body("[0].body.notes", equalTo("Prices."));

            log.called(Instant.now()).publish();
            assertThat(page.locator("#touches .touch.live")).hasCount(1);
            assertThat(page.getByText("appears here in a moment")).hasCount(0);
        }
    }

    @Test
    void aNameIsFoundWhileItIsTyped() {
        log.registered("Parissa", "parissa@example.org").called(Instant.now()).publish();
        another().registered("Bo", "bo@example.org").called(Instant.now()).publish();
        relationship();
        try (BrowserContext window = window(ColorScheme.LIGHT, 390)) {
            Page page = signedIn(window);
            page.navigate(service() + "/relationships");
            page.locator("#q").pressSequentially("riss");
            assertThat(page.locator("#list .row")).hasCount(1);
            assertThat(page.locator("#list .row")).containsText("Parissa");
            assertThat(page).hasURL(Pattern.compile("q=riss"));
            page.locator("#q").fill("<b>nobody");
            assertThat(page.locator("#list .empty")).containsText("Nobody has “<b>nobody”");
            assertThat(serious(page)).isEmpty();
        }
    }
}
