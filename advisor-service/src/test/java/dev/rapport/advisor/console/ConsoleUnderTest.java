package dev.rapport.advisor.console;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.advisor.Log;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import dev.rapport.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** The console of a running service, with sessions and, where a test asks for one, a real browser. */
@QuarkusTestResource(NeighboursFake.class)
public abstract class ConsoleUnderTest extends AdvisorUnderTest {
    private static final String SESSION = "rapport_session";

    private static @Nullable Browser browser;

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    protected static BrowserContext window(ColorScheme scheme, int width) {
        if (browser == null) {
            browser = Browser.start();
        }
        return Objects.requireNonNull(browser).window(scheme, width);
    }

    protected static String service() {
        return "http://localhost:" + RestAssured.port;
    }

    protected Page signedIn(BrowserContext window) {
        return signedIn(window, "member");
    }

    protected Page signedIn(BrowserContext window, String role) {
        return signedIn(window, role, "ana");
    }

    protected Page signedIn(BrowserContext window, String role, String member) {
        return signedInAt(service(), window, role, member);
    }

    /** @param at the address of the console */
    protected Page signedInAt(String at, BrowserContext window, String role, String member) {
        Page page = window.newPage();
        page.navigate(at + link(role, member));
        page.waitForURL(at + "/");
        return page;
    }

    /** What axe finds that keeps somebody out. */
    protected static List<String> serious(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(ConsoleUnderTest::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private String link(String role, String member) {
        return given().header("Authorization", "Bearer " + Tokens.token(workspace, role, member))
                .contentType(ContentType.JSON)
                .post("/v1/sign-ins")
                .then()
                .statusCode(201)
                .extract()
                .path("path");
    }

    /** A session without a browser. */
    protected String session(String role) {
        String link = link(role, "ana");
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.URLENC)
                .formParam("code", link.substring(link.indexOf('=') + 1))
                .post("/sign-in")
                .getDetailedCookie(SESSION)
                .getValue();
    }

    protected static RequestSpecification in(String session) {
        return given().redirects().follow(false).cookie(SESSION, session);
    }

    /** Sends a form as a page of the session would. */
    protected static ValidatableResponse send(String session, String path, Map<String, ?> fields) {
        return in(session)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("formToken", formToken(session))
                .formParams(fields)
                .post(path)
                .then();
    }

    /** Hands a file in as the page of imports would. */
    protected static ValidatableResponse upload(String session, String name, String holds, String content) {
        return in(session)
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("formToken", formToken(session))
                .multiPart("once", UUID.randomUUID().toString())
                .multiPart("holds", holds)
                .multiPart("file", name, content.getBytes(UTF_8))
                .post("/imports")
                .then();
    }

    protected static String formToken(String session) {
        String page = in(session).get("/").asString();
        String before = "name=\"formToken\" value=\"";
        int from = page.indexOf(before) + before.length();
        return page.substring(from, page.indexOf('"', from));
    }

    /** A message that is held because they spoke two hours ago. */
    protected UUID held(Log of, String body) {
        return held(of, body, null);
    }

    protected UUID held(Log of, String body, @Nullable String campaign) {
        of.registered("Parissa", UUID.randomUUID() + "@example.org")
                .called(Instant.now().minus(Duration.ofHours(2)));
        UUID message = of.proposed(body, campaign);
        of.publish();
        verdict(message, 1);
        return message;
    }

    /** A message that went out before anybody told of the call that it contradicts. */
    protected void tooLate(Log of, @Nullable String sender, @Nullable String campaign) {
        Instant at = Instant.now().minus(Duration.ofHours(1));
        UUID id = UUID.randomUUID();
        of.registered("Parissa", UUID.randomUUID() + "@example.org")
                .numbered(new OutboundMessagePermitted(
                        of.contactId,
                        new OutboundMessage(
                                id,
                                Channel.EMAIL,
                                "parissa@example.org",
                                null,
                                true,
                                null,
                                "Our office is closed on Friday.",
                                null,
                                campaign,
                                sender,
                                null,
                                at),
                        1,
                        at))
                .called(at.minus(Duration.ofHours(2)))
                .publish();
    }
}
