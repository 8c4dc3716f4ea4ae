package dev.rapport.advisor.signin.team;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.advisor.console.ConsoleUnderTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A team signs in to the console where it signs in to everything: what is believed, and what is not. */
@QuarkusTest
@QuarkusTestResource(value = ProviderFake.class, restrictToAnnotatedClass = true)
class TeamSignInIT extends ConsoleUnderTest {
    private static final String ATTEMPT = "rapport_sign_in";
    private static final String SESSION = "rapport_session";

    private final String team = "w" + UUID.randomUUID();

    @Test
    void aBrowserGoesToTheProviderAndComesBackSignedIn() {
        try (BrowserContext window = window(ColorScheme.LIGHT, 1280)) {
            Page page = window.newPage();
            page.navigate(service() + "/relationships");
            assertThat(serious(page)).isEmpty();
            page.getByText("Sign in with your team’s account").click();
            page.getByLabel("Workspace").fill(team);
            page.getByLabel("Role").fill("member");
            page.getByText("Go on").click();

            page.waitForURL(service() + "/");

            assertThat(page.locator("h1")).hasText("Today");
            assertThat(page.locator(".member")).hasText("ana, " + team);
            assertThat(window.cookies()).extracting(cookie -> cookie.name).containsExactly(SESSION);
            page.getByText("Sign out").click();
            page.waitForURL(service() + "/sign-in");
            page.navigate(service() + "/");
            assertThat(page.locator("main")).containsText("Sign in with your team’s account");
        }
    }

    @Test
    void theBrowserIsSentWithWhatTiesTheAnswerToIt() {
        Response begun = begin(given());

        Map<String, String> asked =
                ProviderFake.form(URI.create(begun.header("Location")).getRawQuery());
        Cookie attempt = begun.getDetailedCookie(ATTEMPT);
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", ProviderFake.CLIENT)
                .containsEntry("scope", "openid")
                .containsEntry("redirect_uri", service() + "/sign-in/team/answer")
                .containsEntry("code_challenge_method", "S256");
        assertThat(asked.get("state")).hasSize(64).isNotEqualTo(asked.get("nonce"));
        assertThat(asked.values()).doesNotContain(attempt.getValue());
        assertThat(attempt.isHttpOnly()).isTrue();
        assertThat(attempt.getSameSite()).isEqualTo("Lax");
        assertThat(attempt.getPath()).isEqualTo("/sign-in/team");
        assertThat(begin(given()).header("Location")).isNotEqualTo(begun.header("Location"));
    }

    @Test
    void nobodyIsLedElsewhere() {
        Response begun = begin(given().header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .queryParam("redirect_uri", "https://evil.example")
                .queryParam("next", "https://evil.example"));

        assertThat(begun.header("Location")).doesNotContain("evil.example");
        Response answered = answer(begun, Map.of("workspace", team, "role", "member", "next", "https://evil.example"));
        answered.then().statusCode(200).body(containsString("url=/\"")).body(not(containsString("evil.example")));
    }

    @ParameterizedTest
    @CsvSource({"member, false", "admin, true"})
    void theSessionIsTheMembersInTheRoleOfTheToken(String role, boolean administers) {
        Cookie session =
                answer(begin(given()), Map.of("workspace", team, "role", role)).getDetailedCookie(SESSION);

        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Strict");
        in(session.getValue()).get("/").then().statusCode(200).body(containsString("ana, " + team));
        in(session.getValue()).get("/keys").then().statusCode(administers ? 200 : 403);
        in(session.getValue()).get("/v1/reviews").then().statusCode(401);
    }

    @Test
    void anAnswerThatNobodyInThisBrowserAskedForSignsNobodyIn() {
        String address = address(begin(given()), Map.of("workspace", team, "role", "member"));
        Response mine = begin(given());

        refused(given().urlEncodingEnabled(false).get(address), 403, "not begun in this browser");
        refused(follow(mine, address), 403, "not begun in this browser");
        refused(follow(mine, address.replaceAll("state=[^&]*", "state=")), 403, "not begun in this browser");
    }

    @Test
    void aCodeIsWorthNothingTwiceOrInAnotherAttempt() {
        Response begun = begin(given());
        String address = address(begun, Map.of("workspace", team, "role", "member"));
        follow(begun, address).then().statusCode(200);

        refused(follow(begun, address), 403, "Begin again");

        String stolen = address(begin(given()), Map.of("workspace", team, "role", "member"));
        Response mine = begin(given());
        String injected = address(mine, Map.of("workspace", team, "role", "member"))
                .replaceAll(
                        "code=[^&]*",
                        "code="
                                + ProviderFake.form(URI.create(stolen).getRawQuery())
                                        .get("code"));
        refused(follow(mine, injected), 403, "Begin again");
    }

    @ParameterizedTest
    @CsvSource({
        "nonce, 502, do not understand each other",
        "client, 502, do not understand each other",
        "issuer, 502, do not understand each other",
        "over, 502, do not understand each other",
        "signature, 502, do not understand each other",
        "unsigned, 502, do not understand each other",
        "audience, 502, do not understand each other",
        "access signature, 502, do not understand each other",
        "declines, 403, did not let you in",
        "away, 503, does not answer",
    })
    void whatIsNotToBeBelievedSignsNobodyIn(String lies, int status, String says) {
        Response answered = answer(begin(given()), Map.of("workspace", team, "role", "member", "lies", lies));

        refused(answered, status, says);
    }

    @Test
    void anotherProvidersAnswerIsRefused() {
        Response begun = begin(given());
        String address = address(begun, Map.of("workspace", team, "role", "member"))
                .replaceAll("iss=[^&]*", "iss=https://another.example");

        refused(follow(begun, address), 502, "do not understand each other");
    }

    @ParameterizedTest
    @CsvSource({"'', member", "Not A Workspace, member", "ours, automation", "ours, ''"})
    void whoHasNoPlaceHereIsToldSo(String workspace, String role) {
        Response answered = answer(begin(given()), Map.of("workspace", workspace, "role", role));

        refused(answered, 403, "your account has no place here");
    }

    private static Response begin(RequestSpecification browser) {
        Response begun = browser.redirects().follow(false).get("/sign-in/team");
        begun.then().statusCode(303).header("Cache-Control", "no-store");
        return begun;
    }

    private static Response answer(Response begun, Map<String, String> account) {
        return follow(begun, address(begun, account));
    }

    /** Where the provider leads the browser. */
    private static String address(Response begun, Map<String, String> account) {
        String address = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(begun.header("Location")
                        + account.entrySet().stream()
                                .map(one -> "&" + one.getKey() + "="
                                        + one.getValue().replace(" ", "%20"))
                                .collect(Collectors.joining()))
                .header("Location");
        assertThat(address).startsWith(service() + "/sign-in/team/answer?");
        return address;
    }

    private static Response follow(Response begun, String address) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookie(ATTEMPT, begun.cookie(ATTEMPT))
                .get(address);
    }

    private static void refused(Response answered, int status, String says) {
        answered.then()
                .statusCode(status)
                .contentType("text/html")
                .body(containsString(says))
                .body(containsString("Sign in with your team’s account"));
        assertThat(answered.cookies()).doesNotContainKey(SESSION);
    }
}
