package dev.rapport.advisor.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.advisor.AdvisorUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInIT extends AdvisorUnderTest {
    private static final String SESSION = "rapport_session";

    @Test
    void aLinkSignsInOnceAndOpensThePages() {
        String path = link("member");
        given().get(path).then().statusCode(200).header("Cache-Control", "no-store");
        Response signedIn = use(code(path));
        signedIn.then().statusCode(303);
        Cookie session = signedIn.getDetailedCookie(SESSION);

        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Strict");
        in(session).get("/").then().statusCode(200).body(containsString("ana, " + workspace));
        use(code(path)).then().statusCode(403).body(containsString("does not sign in any more"));
    }

    @Test
    void whoIsNotSignedInIsAskedToAndNotToldMore() {
        for (String page : new String[] {"/", "/reviews", "/relationships", "/relationships/" + UUID.randomUUID()}) {
            given().redirects()
                    .follow(false)
                    .get(page)
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/sign-in"))
                    .body(equalTo(""));
        }
    }

    /** Refused there too, the browser would be led in a circle for as long as it keeps the cookie. */
    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in?code="})
    void whoseSessionHasEndedIsAskedToSignIn(String path) {
        String link = path.endsWith("=") ? link("member") : path;

        Response page = inEnded().get(link);

        page.then().statusCode(200).contentType(ContentType.HTML).body(containsString("Sign in"));
        assertThat(page.getDetailedCookie(SESSION).getMaxAge()).isZero();
    }

    @Test
    void aPageThatNeedsASessionTakesTheCookieOfOneThatHasEnded() {
        Response page = inEnded().get("/relationships");

        page.then().statusCode(303).header("Location", containsString("/sign-in"));
        assertThat(page.getDetailedCookie(SESSION).getMaxAge()).isZero();
    }

    @Test
    void whoseSessionHasEndedBeginsAnother() {
        Response signedIn = inEnded()
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.URLENC)
                .formParam("code", code(link("member")))
                .post("/sign-in");

        signedIn.then().statusCode(303);
        assertThat(signedIn.headers().getValues("Set-Cookie")).hasSize(1);
        in(signedIn.getDetailedCookie(SESSION)).get("/").then().statusCode(200);
    }

    private static RequestSpecification inEnded() {
        return given().redirects().follow(false).cookie(SESSION, "0".repeat(64));
    }

    @Test
    void aSessionOpensPagesAndNeverTheApi() {
        in(session("admin")).get("/v1/reviews").then().statusCode(401);
        in(session("admin"))
                .header("Accept", "text/event-stream")
                .get("/v1/stream")
                .then()
                .statusCode(401);
    }

    @Test
    void aSessionSeesItsOwnWorkspaceOnly() {
        UUID message = held();
        String other = "w" + UUID.randomUUID();

        in(session("member")).get("/reviews/{id}", message).then().statusCode(200);
        in(session(other, "member")).get("/reviews/{id}", message).then().statusCode(404);
        in(session(other, "member"))
                .get("/relationships/{id}", log.contactId)
                .then()
                .statusCode(404);
        in(session(other, "member")).get("/").then().body(not(containsString("Parissa")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"automation", "recorder"})
    void onlyMembersGetALink(String role) {
        as(workspace, role).post("/v1/sign-ins").then().statusCode(403);
    }

    @Test
    void aFormOfAnotherSiteOrSessionChangesNothing() {
        UUID message = held();
        Cookie session = session("member");

        decide(in(session).header("Sec-Fetch-Site", "cross-site"), message, token(session))
                .statusCode(403);
        decide(in(session).header("Origin", "https://evil.example"), message, token(session))
                .statusCode(403);
        decide(in(session), message, token(session)).statusCode(403);
        decide(in(session).header("Sec-Fetch-Site", "same-origin"), message, token(session("member")))
                .statusCode(403);
        decide(in(session).header("Sec-Fetch-Site", "same-origin"), message, "").statusCode(403);
        asMember().get("/v1/reviews/{id}", message).then().body("status", equalTo("held"));

        decide(in(session).header("Sec-Fetch-Site", "same-origin"), message, token(session))
                .statusCode(303);
        asMember().get("/v1/reviews/{id}", message).then().body("status", equalTo("discarded"));
    }

    @Test
    void whoSignsOutIsOut() {
        Cookie session = session("member");

        in(session)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.URLENC)
                .formParam("formToken", token(session))
                .post("/sign-out")
                .then()
                .statusCode(303);

        in(session).get("/").then().statusCode(303);
    }

    @Test
    void pagesTellBrowsersToBeStrict() {
        in(session("member"))
                .get("/")
                .then()
                .header("Content-Security-Policy", startsWith("default-src 'none'; script-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Frame-Options", "DENY")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .body(not(containsString(" style=")))
                .body(not(containsString("<script>")));
    }

    @Test
    void pagesGoCompressedWithAnotherFormTokenEach() {
        Cookie session = session("member");

        Response page = compressed(session, "/");

        assertThat(page.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed(session, "/console/console.js").header("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(token(session)).hasSize(128).isNotEqualTo(token(session));
    }

    private static Response compressed(Cookie session, String path) {
        return in(session)
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get(path);
    }

    @Test
    void whatStrangersWriteIsNoMarkup() {
        String hostile =
                "<script>alert(1)</script> \"'><img src=x onerror=alert(2)> {frame.formToken} Thank you for following me.";
        log.registered("<b>Parissa</b>", "parissa@example.org")
                .called(Instant.now().minus(Duration.ofHours(2)));
        UUID message = log.proposed(hostile, "<i>spring</i>");
        log.publish();
        verdict(message, 1);

        for (String page :
                new String[] {"/", "/reviews/" + message, "/relationships", "/relationships/" + log.contactId}) {
            in(session("member"))
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("<script>alert")))
                    .body(not(containsString("<img src=x")))
                    .body(not(containsString("<b>Parissa")))
                    .body(not(containsString("<i>spring")));
        }
        in(session("member")).get("/reviews/" + message).then().body(containsString("{frame.formToken}"));
    }

    @Test
    void whatIsNotThereIsSaidOnAPage() {
        in(session("member"))
                .get("/reviews/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType(ContentType.HTML)
                .body(containsString("Not found"));
    }

    private String link(String role) {
        return link(workspace, role);
    }

    private static String link(String workspace, String role) {
        return as(workspace, role)
                .post("/v1/sign-ins")
                .then()
                .statusCode(201)
                .extract()
                .path("path");
    }

    private static String code(String path) {
        return path.substring(path.indexOf('=') + 1);
    }

    private static Response use(String code) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.URLENC)
                .formParam("code", code)
                .post("/sign-in");
    }

    private Cookie session(String role) {
        return session(workspace, role);
    }

    private static Cookie session(String workspace, String role) {
        return use(code(link(workspace, role))).getDetailedCookie(SESSION);
    }

    private static RequestSpecification in(Cookie session) {
        return given().redirects().follow(false).cookie(SESSION, session.getValue());
    }

    private static String token(Cookie session) {
        String page = in(session).get("/").asString();
        String before = "name=\"formToken\" value=\"";
        int from = page.indexOf(before) + before.length();
        return page.substring(from, page.indexOf('"', from));
    }

    private static io.restassured.response.ValidatableResponse decide(
            RequestSpecification browser, UUID message, String token) {
        return browser.contentType(ContentType.URLENC)
                .formParam("formToken", token)
                .formParam("revision", 1)
                .formParam("action", "discard")
                .post("/reviews/{id}/decision", message)
                .then();
    }

    private UUID held() {
        log.registered("Parissa", "parissa@example.org").called(Instant.now().minus(Duration.ofHours(2)));
        UUID message = log.proposed(GREETING);
        log.publish();
        verdict(message, 1);
        return message;
    }
}
