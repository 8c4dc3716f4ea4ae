package dev.rapport.advisor.console.key;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.advisor.console.ConsoleUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class KeyPageIT extends ConsoleUnderTest {

    @Test
    void aKeyIsIssuedShownOnceAndRevoked() {
        try (BrowserContext window = window(ColorScheme.LIGHT, 390)) {
            Page page = signedIn(window, "admin");
            page.getByText("Keys").first().click();
            page.getByLabel("Name, by which").fill("Mailer <b>");
            page.getByLabel("also record touches").check();
            page.locator("button", new Page.LocatorOptions().setHasText("Issue it"))
                    .click();
            assertThat(page.locator("#key")).hasValue("rk_shown_once");
            assertThat(page.locator(".key")).containsText("Mailer <b> recorder");
            assertThat(serious(page)).isEmpty();

            page.getByText("Keys").first().click();
            assertThat(page.locator("#key")).hasCount(0);
            page.getByText("Revoke…").click();
            page.getByText("Revoke “Mailer").click();
            assertThat(page.locator(".key .tag.bad")).hasText("revoked");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            busy       | 503 | does not answer now
            impossible | 422 | That cannot have been.
            """)
    void whatIsRefusedIsSaid(String name, int status, String says) {
        send(session("admin"), "/keys", Map.of("once", UUID.randomUUID(), "name", name, "role", "automation"))
                .statusCode(status)
                .body(allOf(containsString(says), not(containsString("rk_"))));
    }

    @Test
    void keysAreAnAdmins() {
        String member = session("member");

        in(member).get("/keys").then().statusCode(403);
        send(member, "/keys", Map.of("once", UUID.randomUUID(), "name", "x", "role", "automation"))
                .statusCode(403);
        send(member, "/keys/" + UUID.randomUUID() + "/revoke", Map.of()).statusCode(403);
        in(member).get("/").then().body(not(containsString("href=\"/keys\"")));
    }
}
