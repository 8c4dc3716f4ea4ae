package dev.rapport.advisor.console.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.advisor.console.ConsoleUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Held messages are decided on as a busy person would, and as two would at once. */
@QuarkusTest
class ReviewBrowserIT extends ConsoleUnderTest {

    @Test
    void ofTwoWhoDecideOnOneMessageTheSecondIsTold() {
        UUID message = held(log, GREETING);
        try (BrowserContext one = window(ColorScheme.LIGHT, 1280);
                BrowserContext other = window(ColorScheme.DARK, 390)) {
            Page anas = signedIn(one, "member", "ana");
            Page bos = signedIn(other, "member", "bo");
            anas.navigate(service() + "/reviews/" + message);
            bos.navigate(service() + "/reviews/" + message);

            anas.getByText("Discard").first().click();
            anas.waitForURL(Pattern.compile("done=" + message));
            assertThat(anas.locator("h2")).hasText("Nothing waits");
            assertThat(bos.locator("#changed")).isVisible();
            bos.getByText("Release").first().click();
            assertThat(bos.locator("[role=alert]")).containsText("ana has decided already: discard");
            assertThat(serious(bos)).isEmpty();
        }
        asMember()
                .get("/v1/reviews/{id}", message)
                .then()
                .body("status", equalTo("discarded"))
                .body("decisions.by", contains("ana"));
    }

    @Test
    void whatIsPutOffComesBackWhenItWasToldTo() {
        UUID message = held(log, GREETING);
        try (BrowserContext window = window(ColorScheme.LIGHT, 1280)) {
            Page page = signedIn(window);
            page.navigate(service() + "/reviews");
            page.locator("#hours").selectOption("72");
            page.keyboard().press("Escape");
            page.locator("h1").click();
            page.keyboard().press("s");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("done="));
            assertThat(page.locator(".notice").first()).containsText("comes back later");
            assertThat(page.locator("#waiting-count")).containsText("0");
        }
        asMember().get("/v1/reviews").then().body("items", hasSize(0));
        String until = asMember()
                .get("/v1/reviews?snoozed=true")
                .then()
                .body("items.messageId", contains(message.toString()))
                .extract()
                .path("items[0].snoozedUntil");
        assertThat(Duration.between(Instant.now(), Instant.parse(until)))
                .isBetween(Duration.ofHours(71), Duration.ofHours(72));
    }

    @Test
    void aWholeCampaignIsDiscardedAndNothingElse() {
        UUID spring = held(log, GREETING, "spring <b>");
        UUID alsoSpring = held(another(), GREETING, "spring <b>");
        UUID autumn = held(another(), GREETING, "autumn");
        try (BrowserContext window = window(ColorScheme.LIGHT, 390)) {
            Page page = signedIn(window);
            page.navigate(service() + "/reviews/" + spring);
            page.getByText("Discard the whole campaign…").click();
            assertThat(page.locator(".campaign")).containsText("2 messages of “spring <b>” are held");
            assertThat(serious(page)).isEmpty();
            page.getByText("Discard all 2").click();
            page.waitForURL(service() + "/reviews");
            assertThat(page.locator("#review")).hasAttribute("data-message", autumn.toString());
            assertThat(page.locator("#queue .row")).hasCount(1);
        }
        asMember().get("/v1/reviews/{id}", spring).then().body("status", equalTo("discarded"));
        asMember().get("/v1/reviews/{id}", alsoSpring).then().body("status", equalTo("discarded"));
    }

    @Test
    void aLongTextIsEditedWhole() {
        UUID message = held(log, GREETING);
        String text = "Until Tuesday, then, and thank you. ".repeat(500).strip();
        try (BrowserContext window = window(ColorScheme.LIGHT, 1280)) {
            Page page = signedIn(window);
            page.navigate(service() + "/reviews/" + message);
            page.keyboard().press("e");
            page.locator("#body").fill(text);
            page.keyboard().press("Control+Enter");
            page.waitForURL(Pattern.compile("done="));
        }
        asMember().get("/v1/reviews/{id}", message).then().body("message.body", equalTo(text));
    }
}
