package dev.rapport.touchpoint.webhook.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.touchpoint.webhook.MakeWebhook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebhookIT extends WebhookUnderTest {
    @Inject
    Jdbi requests;

    @Test
    void theSecretIsShownOnce() {
        String id = make("https://example.org/hook", "outbound.cleared", "contact.paused", "outbound.cleared")
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/webhooks/[0-9a-f-]{36}"))
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .body("url", is("https://example.org/hook"))
                .extract()
                .path("id");

        asMember().get("/v1/webhooks/" + id).then().statusCode(200).body("secret", nullValue());
        asMember()
                .get("/v1/webhooks")
                .then()
                .body("items.id", contains(id))
                .body("items[0].events", contains("outbound.cleared", "contact.paused"))
                .body("items[0].secret", nullValue());
    }

    /** Not even a request that asks the database itself. */
    @Test
    void noRequestCanReadASecret() {
        made("outbound.cleared");

        for (String table : new String[] {"webhook", "callback_secret"}) {
            String told = requests.withHandle(handle -> {
                try {
                    handle.createQuery("select secret from " + table)
                            .mapTo(String.class)
                            .list();
                    return "read";
                } catch (RuntimeException e) {
                    return String.valueOf(e.getCause());
                }
            });

            assertThat(told).as(table).contains("permission denied");
        }
    }

    @Test
    void webhooksAreListedInPartsAndGoWhenTheyAreRemoved() {
        String first = made("outbound.cleared").id();
        String second = made("outbound.cleared").id();

        var page = asMember()
                .get("/v1/webhooks?limit=1")
                .then()
                .body("items.id", contains(first))
                .extract();
        asMember()
                .get("/v1/webhooks?limit=1&cursor=" + page.path("nextCursor"))
                .then()
                .body("items.id", contains(second))
                .body("nextCursor", nullValue());
        asMember().delete("/v1/webhooks/" + first).then().statusCode(204);

        asMember().get("/v1/webhooks").then().body("items.id", contains(second));
        problem(asMember().delete("/v1/webhooks/" + first).then(), 404, "not_found");
        problem(asMember().get("/v1/webhooks/" + first + "/deliveries").then(), 404, "not_found");
    }

    @Test
    void anotherWorkspaceHasNoSuchWebhook() {
        Made made = made("outbound.cleared");
        String elsewhere = "w-" + UUID.randomUUID();

        in(elsewhere, "admin").get("/v1/webhooks").then().body("items", empty());
        problem(in(elsewhere, "admin").get("/v1/webhooks/" + made.id()).then(), 404, "not_found");
        problem(in(elsewhere, "admin").get(made.deliveries()).then(), 404, "not_found");
        problem(in(elsewhere, "admin").delete("/v1/webhooks/" + made.id()).then(), 404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"automation", "recorder"})
    void aMachineMakesNoWebhooks(String role) {
        problem(
                as(role).body("{\"url\": \"https://example.org\", \"events\": [\"outbound.held\"]}")
                        .post("/v1/webhooks")
                        .then(),
                403,
                "forbidden");
        problem(as(role).get("/v1/webhooks").then(), 403, "forbidden");
        problem(as(role).post("/v1/webhooks/callback-secret").then(), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8082/q/health",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://10.0.0.1/",
                "http://192.168.0.1/",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://ana:secret@example.org/",
                "ftp://example.org/",
                "example.org"
            })
    void whereNobodyMayCallIsRefusedAndNamed(String url) {
        problem(make(url, "outbound.cleared"), 400, "invalid_request").body("errors.field", contains("url"));
        problem(
                        asAutomation()
                                .body("""
                                        {"contact": %s, "channel": "email", "body": "Hello", "callbackUrl": "%s"}""".formatted(somebody(), url))
                                .post("/v1/outbound-messages")
                                .then(),
                        400,
                        "invalid_request")
                .body("errors.field", contains("callbackUrl"));

        assertThat(rows("webhook")).isZero();
        assertNothingHappened();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"events\": [\"outbound.held\"]}; url",
                "{\"url\": \"https://example.org\"}; events",
                "{\"url\": \"https://example.org\", \"events\": []}; events",
                "{\"url\": \"https://example.org\", \"events\": [\"outbound.sent\"]}; events[0]",
                "{\"url\": \"https://example.org\", \"events\": [null]}; events[0]",
                "{\"url\": \"https://example.org\", \"events\": [\"outbound.held\"], \"secret\": \"x\"}; secret"
            })
    void whatIsWrongIsNamed(String body, String field) {
        problem(asMember().body(body).post("/v1/webhooks").then(), 400, "invalid_request")
                .body("errors.field", contains(field));
        assertThat(rows("webhook")).isZero();
    }

    @Test
    void theSameKeyMakesOneWebhookWhoseSecretIsNotKeptForIt() {
        String key = UUID.randomUUID().toString();
        String body = "{\"url\": \"https://example.org\", \"events\": [\"outbound.held\"]}";
        ValidatableResponse first = under(key).body(body).post("/v1/webhooks").then();
        String secret = first.extract().path("secret");

        ValidatableResponse again = under(key).body(body).post("/v1/webhooks").then();

        again.statusCode(201)
                .header("Location", equalTo(first.extract().header("Location")))
                .body("id", equalTo(first.extract().path("id")))
                .body("secret", nullValue());
        assertThat(rows("webhook")).isEqualTo(1);
        assertThat(traces(secret)).isEmpty();
    }

    @Test
    void theSecretOfCallbacksIsNotKeptForWhoeverAsksAgain() {
        String key = UUID.randomUUID().toString();
        String secret = under(key)
                .post("/v1/webhooks/callback-secret")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");

        ValidatableResponse again =
                under(key).post("/v1/webhooks/callback-secret").then();

        again.statusCode(201).body("secret", nullValue());
        assertThat(secret).startsWith("whsec_");
        assertThat(traces(secret)).isEmpty();
    }

    @Test
    void aWorkspaceHasSoManyWebhooksAtMostAlsoWhenTheyAreMadeAtOnce() throws Exception {
        for (int made = 1; made < MakeWebhook.MOST; made++) {
            make("https://example.org/" + made, "outbound.held").statusCode(201);
        }
        Callable<Integer> call = () ->
                make("https://example.org/at-once", "outbound.held").extract().statusCode();

        List<Integer> answers;
        try (var pool = Executors.newFixedThreadPool(8)) {
            answers = pool.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        problem(make("https://example.org/one-more", "outbound.held"), 409, "too_many_webhooks");
        assertThat(rows("webhook")).isEqualTo(MakeWebhook.MOST);
        in("w-" + UUID.randomUUID(), "member")
                .body("{\"url\": \"https://example.org\", \"events\": [\"outbound.held\"]}")
                .post("/v1/webhooks")
                .then()
                .statusCode(201);
    }

    private RequestSpecification under(String key) {
        return asMember().header("Idempotency-Key", key);
    }

    @Test
    void theSecretOfCallbacksIsANewOneEachTime() {
        String first = asMember()
                .post("/v1/webhooks/callback-secret")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");

        asMember()
                .post("/v1/webhooks/callback-secret")
                .then()
                .statusCode(201)
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .body("secret", not(first));
    }
}
