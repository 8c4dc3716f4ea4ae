package dev.rapport.contacts.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contracts.Topics;
import dev.rapport.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request is named, and leaves no row and no event. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT extends ServiceUnderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            body                      | {
            body                      | {"displayName": "Ana", "identities": []} and more
            body                      | {"displayName": "Ana", "identities": []} {}
            body                      | null
            body                      | []
            body                      | "Ana"
            body                      | {"displayName": "Ana", "displayName": "Bo", "identities": []}
            displayName               | {"displayName": "Ana
            displayName               | {"identities": []}
            displayName               | {"displayName": null, "identities": []}
            displayName               | {"displayName": " ", "identities": []}
            displayName               | {"displayName": 7, "identities": []}
            displayName               | {"displayName": "Ana\\u0000", "identities": []}
            displayName               | {"displayName": "Ana\\ud800", "identities": []}
            nickname                  | {"displayName": "Ana", "identities": [], "nickname": "A"}
            identities                | {"displayName": "Ana"}
            identities                | {"displayName": "Ana", "identities": {}}
            identities[0]             | {"displayName": "Ana", "identities": [null]}
            identities[0]             | {"displayName": "Ana", "identities": ["ana"]}
            identities[0].handle      | {"displayName": "Ana", "identities": [{"channel": "x", "handle": "ana"}]}
            identities[0].channel     | {"displayName": "Ana", "identities": [{"address": "ana"}]}
            identities[0].channel     | {"displayName": "Ana", "identities": [{"channel": "fax", "address": "ana"}]}
            identities[0].channel     | {"displayName": "Ana", "identities": [{"channel": "X", "address": "ana"}]}
            identities[0].channel     | {"displayName": "Ana", "identities": [{"channel": 4, "address": "ana"}]}
            identities[0].channel     | {"displayName": "Ana", "identities": [{"channel": "", "address": "ana"}]}
            identities[0].address     | {"displayName": "Ana", "identities": [{"channel": "x"}]}
            identities[1].address     | {"displayName": "Ana", "identities": [{"channel": "x", "address": "ana"}, {"channel": "phone", "address": "912"}]}
            timeZone                  | {"displayName": "Ana", "identities": [], "timeZone": "Lisbon"}
            tags                      | {"displayName": "Ana", "identities": [], "tags": "customer"}
            tags[1]                   | {"displayName": "Ana", "identities": [], "tags": ["customer", ""]}
            needs[0]                  | {"displayName": "Ana", "identities": [], "needs": [null]}
            offers[0]                 | {"displayName": "Ana", "identities": [], "offers": [false]}
            """)
    void aContactIsRefusedNamingTheField(String field, String body) {
        refused(asMember().body(body).post("/v1/contacts").then(), field);
    }

    @Test
    void aContactThatIsTooLongIsRefusedNamingTheField() {
        refused(contact("\"displayName\": \"" + "a".repeat(201) + "\", \"identities\": []"), "displayName");
        refused(
                contact("\"displayName\": \"Ana\", \"identities\": ["
                        + list(51, "{\"channel\": \"other\", \"address\": \"%d\"}") + "]"),
                "identities");
        refused(
                contact("\"displayName\": \"Ana\", \"identities\": [{\"channel\": \"other\", \"address\": \""
                        + "a".repeat(321) + "\"}]"),
                "identities[0].address");
        refused(
                contact("\"displayName\": \"Ana\", \"identities\": [], \"tags\": [" + list(51, "\"%d\"") + "]"),
                "tags");
        refused(
                contact("\"displayName\": \"Ana\", \"identities\": [], \"needs\": [\"" + "a".repeat(201) + "\"]"),
                "needs[0]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contact                | {"channel": "x", "initiatedBy": "us", "status": "followed"}
            contact                | {"contact": {}, "channel": "x", "initiatedBy": "us", "status": "followed"}
            contact                | {"contact": {"channel": "x"}, "channel": "x", "initiatedBy": "us", "status": "followed"}
            contact                | {"contact": {"id": "01a2054d-6674-775a-a740-59834c479847", "channel": "x", "address": "ana"}, "channel": "x", "initiatedBy": "us", "status": "followed"}
            contact.id             | {"contact": {"id": "ana"}, "channel": "x", "initiatedBy": "us", "status": "followed"}
            contact.address        | {"contact": {"channel": "phone", "address": "912"}, "channel": "x", "initiatedBy": "us", "status": "followed"}
            contact.displayName    | {"contact": {"channel": "x", "address": "ana", "displayName": " "}, "channel": "x", "initiatedBy": "us", "status": "followed"}
            channel                | {"contact": {"channel": "x", "address": "ana"}, "initiatedBy": "us", "status": "followed"}
            initiatedBy            | {"contact": {"channel": "x", "address": "ana"}, "channel": "x", "initiatedBy": "me", "status": "followed"}
            status                 | {"contact": {"channel": "x", "address": "ana"}, "channel": "x", "initiatedBy": "us"}
            status                 | {"contact": {"channel": "x", "address": "ana"}, "channel": "x", "initiatedBy": "us", "status": "liked"}
            occurredAt             | {"contact": {"channel": "x", "address": "ana"}, "channel": "x", "initiatedBy": "us", "status": "followed", "occurredAt": "2199-01-01T00:00:00Z"}
            occurredAt             | {"contact": {"channel": "x", "address": "ana"}, "channel": "x", "initiatedBy": "us", "status": "followed", "occurredAt": "2026-05-03"}
            occurredAt             | {"contact": {"channel": "x", "address": "ana"}, "channel": "x", "initiatedBy": "us", "status": "followed", "occurredAt": 1777800000}
            occurredAt             | {"contact": {"channel": "x", "address": "ana"}, "channel": "x", "initiatedBy": "us", "status": "followed", "occurredAt": "+999999999-01-01T00:00:00Z"}
            """)
    void aConnectionIsRefusedNamingTheField(String field, String body) {
        refused(asMember().body(body).post("/v1/connections").then(), field);
    }

    @Test
    void aNoteThatIsTooLongIsRefusedNamingTheField() {
        refused(
                asMember()
                        .body("""
                        {"contact": {"channel": "x", "address": "ana"}, "channel": "x", "initiatedBy": "us",
                         "status": "followed", "note": "%s"}""".formatted("a".repeat(10_001)))
                        .post("/v1/connections")
                        .then(),
                "note");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            members                          | {"ownDomains": [], "ownBrands": []}
            ownDomains[0]                    | {"ownDomains": ["https://example.org"], "ownBrands": [], "members": []}
            ownDomains[0]                    | {"ownDomains": ["localhost"], "ownBrands": [], "members": []}
            ownDomains[0]                    | {"ownDomains": [""], "ownBrands": [], "members": []}
            ownDomains[1]                    | {"ownDomains": ["example.org", "a..b"], "ownBrands": [], "members": []}
            ownBrands[0]                     | {"ownDomains": [], "ownBrands": [" "], "members": []}
            members[0]                       | {"ownDomains": [], "ownBrands": [], "members": [null]}
            members[0].id                    | {"ownDomains": [], "ownBrands": [], "members": [{"name": "Ana", "identities": []}]}
            members[1].id                    | {"ownDomains": [], "ownBrands": [], "members": [{"id": "a", "name": "Ana", "identities": []}, {"id": "a", "name": "Bo", "identities": []}]}
            members[0].identities[0].address | {"ownDomains": [], "ownBrands": [], "members": [{"id": "a", "name": "Ana", "identities": [{"channel": "email", "address": "ana"}]}]}
            """)
    void whoWeAreIsRefusedNamingTheField(String field, String body) {
        refused(asMember().body(body).put("/v1/workspace").then(), field);
    }

    @Test
    void aConsentIsRefusedNamingTheField() {
        String unknown = "01a2054d-6674-775a-a740-59834c479847";
        refused(
                asMember()
                        .body("{}")
                        .put("/v1/contacts/{id}/consents/all", unknown)
                        .then(),
                "status");
        refused(
                asMember()
                        .body("{\"status\": \"opted_out\"}")
                        .put("/v1/contacts/{id}/consents/fax", unknown)
                        .then(),
                "channel");
        refused(
                asMember()
                        .body("{\"status\": \"maybe\"}")
                        .put("/v1/contacts/{id}/consents/all", unknown)
                        .then(),
                "status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"channel\": \"x\"}", "{\"channel\": \"x\", \"address\": \"a b\", \"register\": true}"})
    void whatIsResolvedIsRefusedNamingTheField(String body) {
        refused(asMember().body(body).post("/v1/contacts/resolve").then(), "address");
    }

    @ParameterizedTest
    @CsvSource({
        "engaged,always",
        "tag,'\0'",
        "limit,abc",
        "limit,0",
        "limit,201",
        "limit,-1",
        "limit,99999999999",
        "cursor,abc",
        "cursor,'\0'"
    })
    void aListIsRefusedNamingTheParameter(String parameter, String value) {
        refused(asMember().queryParam(parameter, value).get("/v1/contacts").then(), parameter);
    }

    @Test
    void aQueryIsRefusedThatNoNameCanHold() {
        refused(asMember().queryParam("query", "\0").get("/v1/contacts").then(), "query");
        refused(
                asMember()
                        .queryParam("query", "a".repeat(201))
                        .get("/v1/contacts")
                        .then(),
                "query");
    }

    @Test
    void anotherContentTypeIsRefused() {
        problem(
                asMember()
                        .contentType(ContentType.TEXT)
                        .body("Ana")
                        .post("/v1/contacts")
                        .then(),
                415,
                "unsupported_media_type");
    }

    @Test
    void anAnswerInAnotherFormIsRefused() {
        problem(asMember().accept(ContentType.XML).get("/v1/contacts").then(), 406, "not_acceptable");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        problem(
                asMember()
                        .body("a".repeat(2 * 1024 * 1024 + 1))
                        .post("/v1/contacts")
                        .then(),
                413,
                "too_large");
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void aBodyThatDoesNotSayHowLargeItIsIsRefusedAsWell(HttpClient.Version version) throws Exception {
        HttpRequest inChunks = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/contacts"))
                .header("Authorization", "Bearer " + Tokens.token(workspace, "member", "ana"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                        ("{\"displayName\": \"" + "a".repeat(4 * 1024 * 1024) + "\", \"identities\": []}")
                                .getBytes(UTF_8))))
                .build();

        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
            var answer = client.send(inChunks, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.headers() + answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("too_large");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/contacts/ana",
                "/v1/contacts/01a2054d-6674-775a-a740-59834c479847",
                "/v1/nothing",
                "/v1/contacts/ana/consents"
            })
    void whatIsNotThereIsNotFound(String path) {
        problem(asMember().get(path).then(), 404, "not_found");
    }

    @Test
    void aMethodThatThePathDoesNotKnowIsRefused() {
        problem(asMember().delete("/v1/workspace").then(), 405, "method_not_allowed");
    }

    @AfterAll
    void nothingOfAllThisWasSaid() {
        assertThat(log.records(Topics.CONNECTIONS, workspace)).isEmpty();
        assertThat(log.records(Topics.WORKSPACES, workspace)).isEmpty();
    }

    private ValidatableResponse contact(String members) {
        return asMember().body("{" + members + "}").post("/v1/contacts").then();
    }

    private static String list(int size, String item) {
        return String.join(
                ", ", IntStream.range(0, size).mapToObj(item::formatted).toList());
    }

    private void refused(ValidatableResponse response, String field) {
        problem(response, 400, "invalid_request");
        response.body("errors.field", hasItem(field));
    }

    private void problem(ValidatableResponse response, int status, String code) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("code", is(code));
        assertThat(tables.rows(workspace)).isZero();
        assertThat(tables.waiting(workspace)).isZero();
    }
}
