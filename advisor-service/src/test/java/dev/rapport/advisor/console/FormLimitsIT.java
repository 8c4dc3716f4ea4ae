package dev.rapport.advisor.console;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a form is read. */
@QuarkusTest
class FormLimitsIT extends ConsoleUnderTest {

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/policy", "/reviews/discard"})
    void filesAreTakenWhereTheyAreHandedInAndNowhereElse(String path) {
        given().multiPart("code", "0").post(path).then().statusCode(415);
    }

    @Test
    void whoIsNotSignedInHandsNothingIn() {
        given().redirects()
                .follow(false)
                .multiPart("file", "people.vcf", new byte[1_000_000])
                .post("/imports")
                .then()
                .statusCode(303);
    }

    @Test
    void aFormThatDoesNotSayItsSizeIsNotRead() throws IOException, InterruptedException {
        HttpRequest endless = HttpRequest.newBuilder(URI.create(service() + "/sign-in"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream("code=0".getBytes(UTF_8))))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(endless, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(411);
        }
    }

    @Test
    void aTextThatIsTooLongForAnybodyIsRefused() {
        send(session("member"), "/attention-budget", Map.of("touchesAWeek", "3", "more", "x".repeat(300 * 1024)))
                .statusCode(413);

        asMember().get("/v1/attention-budget").then().body("touchesAWeek", equalTo(7));
    }
}
