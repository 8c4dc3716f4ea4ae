package dev.rapport.contacts.key.rest;

import static dev.rapport.contacts.Log.header;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contracts.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class KeyResourceIT extends ServiceUnderTest {
    private static final String AUTOMATION = "{\"name\": \"X sender\", \"role\": \"automation\"}";
    private static final String RESOLVE = "{\"channel\": \"x\", \"address\": \"ana\", \"register\": true}";

    @Test
    void aKeyIsShownOnceAndOpensWhatItsRoleMay() {
        ValidatableResponse issued = issued(AUTOMATION);
        String key = issued.body("key", matchesPattern("rk_[0-9a-f]{32}_[0-9a-f]{64}"))
                .body("role", is("automation"))
                .body("issuedBy", is("ana"))
                .body("issuedAt", notNullValue())
                .extract()
                .path("key");

        with(key).body(RESOLVE).post("/v1/contacts/resolve").then().statusCode(201);

        with(key).get("/v1/keys").then().statusCode(403);
        with(key).body("{}").post("/v1/contacts").then().statusCode(403);
        as("admin")
                .get("/v1/keys")
                .then()
                .body("items.name", contains("X sender"))
                .body("items[0].key", nullValue())
                .body("items[0].hash", nullValue());
        assertThat(log.waitFor(Topics.WORKSPACES, workspace, 1)).singleElement().satisfies(event -> {
            assertThat(event.key()).isEqualTo(workspace + "/" + issued.extract().path("id"));
            assertThat(header(event, "ce_type")).isEqualTo("dev.rapport.key.issued.v1");
            assertThat(new String(event.value(), UTF_8)).doesNotContain(key.substring(key.length() - 64));
        });
    }

    @Test
    void aRevokedKeyOpensNothing() {
        String key = issued(AUTOMATION).extract().path("key");
        String id = as("admin").get("/v1/keys").then().extract().path("items[0].id");

        as("admin").delete("/v1/keys/" + id).then().statusCode(204);

        with(key)
                .body(RESOLVE)
                .post("/v1/contacts/resolve")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", is("unauthenticated"));
        as("admin").delete("/v1/keys/" + id).then().statusCode(204);
        as("admin").get("/v1/keys").then().body("items[0].revokedAt", notNullValue());
        assertThat(log.waitFor(Topics.WORKSPACES, workspace, 2))
                .extracting(event -> header(event, "ce_type"))
                .containsExactly("dev.rapport.key.issued.v1", "dev.rapport.key.revoked.v1");
    }

    @Test
    void whoAsksAgainGetsTheSameKeyWithoutItsSecret() {
        String key = UUID.randomUUID().toString();
        String id = keyed(key, AUTOMATION)
                .statusCode(201)
                .body("key", notNullValue())
                .extract()
                .path("id");

        keyed(key, AUTOMATION).statusCode(201).body("id", is(id)).body("key", nullValue());

        as("admin").get("/v1/keys").then().body("items.id", contains(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"role\": \"automation\"} | name",
                "{\"name\": \" \", \"role\": \"automation\"} | name",
                "{\"name\": \"X\"} | role",
                "{\"name\": \"X\", \"role\": \"admin\"} | role",
                "{\"name\": \"X\", \"role\": \"member\"} | role",
                "{\"name\": \"X\", \"role\": \"recorder\", \"expiresAt\": \"2020-01-01T00:00:00Z\"} | expiresAt",
                "{\"name\": \"X\", \"role\": \"recorder\", \"secret\": \"mine\"} | secret"
            })
    void whatIsWrongIsNamedAndNoKeyIsIssued(String body, String field) {
        as("admin").body(body).post("/v1/keys").then().statusCode(400).body("errors.field", contains(field));

        as("admin").get("/v1/keys").then().body("items.size()", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "automation", "recorder"})
    void onlyAnAdminIssuesSeesAndRevokesKeys(String role) {
        String id = issued(AUTOMATION).extract().path("id");

        as(role).body(AUTOMATION).post("/v1/keys").then().statusCode(403);
        as(role).get("/v1/keys").then().statusCode(403);
        as(role).delete("/v1/keys/" + id).then().statusCode(403);
    }

    @Test
    void anotherWorkspaceHasNoSuchKey() {
        String id = issued(AUTOMATION).extract().path("id");
        String theirs = "w-" + UUID.randomUUID();

        asOf(theirs, "admin").delete("/v1/keys/" + id).then().statusCode(404);
        asOf(theirs, "admin").get("/v1/keys").then().body("items.size()", is(0));
        as("admin").get("/v1/keys").then().body("items[0].revokedAt", nullValue());
    }

    @Test
    void keysComeInPagesTheNewestFirst() {
        String first = issued(AUTOMATION).extract().path("id");
        String second = issued(AUTOMATION).body("id", not(first)).extract().path("id");

        String cursor = as("admin")
                .get("/v1/keys?limit=1")
                .then()
                .body("items.id", contains(second))
                .extract()
                .path("nextCursor");

        as("admin").get("/v1/keys?limit=1&cursor=" + cursor).then().body("items.id", contains(first));
    }

    private ValidatableResponse issued(String body) {
        return as("admin").body(body).post("/v1/keys").then().statusCode(201);
    }

    private ValidatableResponse keyed(String key, String body) {
        return as("admin")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/keys")
                .then();
    }

    private static RequestSpecification with(String key) {
        return given().auth().oauth2(key).contentType(ContentType.JSON);
    }
}
