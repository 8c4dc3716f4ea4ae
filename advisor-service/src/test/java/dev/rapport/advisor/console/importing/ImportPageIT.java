package dev.rapport.advisor.console.importing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.rapport.advisor.console.ConsoleUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ImportPageIT extends ConsoleUnderTest {

    @Test
    void aFileIsDroppedFollowedAndItsRejectedLinesAreRead() {
        try (BrowserContext window = window(ColorScheme.DARK, 1280)) {
            Page page = signedIn(window);
            page.getByText("Imports").first().click();
            page.evaluate("""
                    () => {
                      const files = new DataTransfer();
                      files.items.add(new File(['BEGIN:VCALENDAR'], 'team.ics'));
                      document.querySelector('[data-drop]').dispatchEvent(
                        new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: files}));
                    }
                    """);
            assertThat(page.locator("[name=holds]:checked")).hasValue("touches");
            page.getByText("Import it").click();
            assertThat(page.locator("#jobs .row")).containsText("team.ics");
            assertThat(page.locator("#jobs .row")).containsText("is in");
            assertThat(page.locator("#jobs .row")).containsText("2 not taken");
            assertThat(serious(page)).isEmpty();

            page.locator("#jobs .row").click();
            assertThat(page.locator(".rejected tbody tr")).hasCount(2);
            assertThat(page.locator(".rejected")).containsText("There is no address in it.");
            assertThat(serious(page)).isEmpty();
            page.getByText("Take it back…").click();
            page.getByText("Take back the 1").click();
            assertThat(page.locator("h1")).hasText("Imports");
        }
    }

    @Test
    void whatIsChosenIsSentAndARefusalIsShown() {
        try (BrowserContext window = window(ColorScheme.LIGHT, 390)) {
            Page page = signedIn(window);
            page.navigate(service() + "/imports");
            page.locator("#file")
                    .setInputFiles(new FilePayload("people.vcf", "text/vcard", "impossible".getBytes(UTF_8)));
            page.getByText("Import it").click();
            assertThat(page.locator("[role=alert]")).hasText("That cannot have been.");
            assertThat(page.getByText("Import it")).isEnabled();
        }
    }

    @Test
    void linkedInsExportIsForBothServices() {
        String member = session("member");

        upload(member, "LinkedIn.zip", "both", "PK").statusCode(303);

        in(member)
                .get("/imports")
                .then()
                .body(allOf(containsString(">People<"), containsString(">Mail, meetings and messages<")));
    }

    @ParameterizedTest
    @CsvSource({"people,,400", "pets,some,404", "people,busy,503"})
    void whatIsNoFileForAnybodyIsRefused(String holds, String content, int status) {
        String member = session("member");

        upload(member, "people.vcf", holds, content == null ? "" : content).statusCode(status);

        in(member).get("/imports").then().body(not(containsString("people.vcf")));
    }

    @Test
    void whatIsNotThereIsSaid() {
        in(session("member")).get("/imports/people/" + UUID.randomUUID()).then().statusCode(404);
        in(session("member")).get("/imports/pets/" + UUID.randomUUID()).then().statusCode(404);
        in(session("member"))
                .header("Sec-Fetch-Site", "cross-site")
                .multiPart("formToken", "0")
                .multiPart("file", "people.vcf", new byte[] {1})
                .post("/imports")
                .then()
                .statusCode(403);
        send(session("member"), "/imports/pets/" + UUID.randomUUID() + "/undo", Map.of())
                .statusCode(404);
    }
}
