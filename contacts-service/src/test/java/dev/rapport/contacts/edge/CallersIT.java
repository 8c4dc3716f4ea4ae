package dev.rapport.contacts.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.is;

import dev.rapport.contacts.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what, and that nobody sees another workspace. */
@QuarkusTest
class CallersIT extends ServiceUnderTest {
    private static final String SOMEBODY = "01a2054d-6674-775a-a740-59834c479847";

    @ParameterizedTest
    @CsvSource(textBlock = """
            member,     POST,   /v1/contacts
            admin,      POST,   /v1/contacts
            member,     POST,   /v1/contacts/$/identities
            member,     DELETE, /v1/contacts/$/identities/$
            member,     PUT,    /v1/contacts/$/consents/all
            member,     GET,    /v1/contacts/$/consents
            automation, GET,    /v1/contacts/$/consents
            recorder,   GET,    /v1/contacts/$
            automation, GET,    /v1/contacts/$
            automation, GET,    /v1/contacts
            automation, POST,   /v1/contacts/resolve
            recorder,   POST,   /v1/contacts/resolve
            member,     POST,   /v1/connections
            recorder,   POST,   /v1/connections
            automation, GET,    /v1/workspace
            member,     PUT,    /v1/workspace
            admin,      PUT,    /v1/workspace
            admin,      POST,   /v1/keys
            admin,      GET,    /v1/keys
            service,    GET,    /v1/contacts/$
            service,    POST,   /v1/contacts/resolve
            recorder,   GET,    /v1/contact-imports
            member,     GET,    /v1/contact-imports/$/rejected
            """)
    void aRoleMayDoWhatIsItsBusiness(String role, String method, String path) {
        int status = call(as(role), method, path);

        assertThat(status).isNotIn(401, 403, 405, 500);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            automation, POST,   /v1/contacts
            recorder,   POST,   /v1/contacts
            automation, POST,   /v1/contacts/$/identities
            recorder,   DELETE, /v1/contacts/$/identities/$
            automation, PUT,    /v1/contacts/$/consents/all
            recorder,   PUT,    /v1/contacts/$/consents/all
            automation, POST,   /v1/connections
            automation, PUT,    /v1/workspace
            recorder,   PUT,    /v1/workspace
            visitor,    GET,    /v1/contacts
            member,     POST,   /v1/keys
            automation, GET,    /v1/keys
            recorder,   DELETE, /v1/keys/$
            service,    GET,    /v1/contacts
            service,    POST,   /v1/contacts
            service,    POST,   /v1/connections
            service,    GET,    /v1/keys
            automation, GET,    /v1/contact-imports
            visitor,    GET,    /v1/contact-imports/$
            automation, GET,    /v1/contact-imports/$/rejected
            automation, DELETE, /v1/contact-imports/$
            """)
    void aRoleMayDoNothingElse(String role, String method, String path) {
        as(role).body("{}")
                .request(method, path.replace("$", SOMEBODY))
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", is("forbidden"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            POST,   /v1/contacts
            GET,    /v1/contacts
            GET,    /v1/contacts/$
            POST,   /v1/contacts/resolve
            POST,   /v1/contacts/$/identities
            DELETE, /v1/contacts/$/identities/$
            GET,    /v1/contacts/$/consents
            PUT,    /v1/contacts/$/consents/all
            POST,   /v1/connections
            GET,    /v1/workspace
            PUT,    /v1/workspace
            POST,   /v1/keys
            GET,    /v1/keys
            DELETE, /v1/keys/$
            """)
    void everyCallNeedsAToken(String method, String path) {
        given().contentType(ContentType.JSON)
                .body("{}")
                .request(method, path.replace("$", SOMEBODY))
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("code", is("unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbmEifQ."})
    void aTokenThatIsNoneIsRefused(String token) {
        given().auth()
                .oauth2(token)
                .get("/v1/contacts")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", is("unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Team", "a b", "-team", "a'; drop table contact; --"})
    void aTokenWithoutAWorkspaceIsRefused(String claim) {
        asOf(claim, "member")
                .get("/v1/contacts")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", is("no_workspace"));
    }

    @Test
    void nobodySeesOrTouchesAnotherWorkspace() {
        String ana = registered("Ana", """
                {"channel": "x", "address": "ana"}""");
        String identity = asMember().get("/v1/contacts/{id}", ana).path("identities[0].id");
        String theirs = "w-" + UUID.randomUUID();

        asOf(theirs, "admin")
                .get("/v1/contacts/{id}", ana)
                .then()
                .statusCode(404)
                .body("code", is("not_found"));
        asOf(theirs, "admin").get("/v1/contacts/{id}/consents", ana).then().statusCode(404);
        asOf(theirs, "admin").get("/v1/contacts").then().statusCode(200).body("items", emptyIterable());
        asOf(theirs, "admin")
                .delete("/v1/contacts/{id}/identities/{identity}", ana, identity)
                .then()
                .statusCode(404);
        asOf(theirs, "admin")
                .body("{\"status\": \"opted_out\"}")
                .put("/v1/contacts/{id}/consents/all", ana)
                .then()
                .statusCode(404);
        asOf(theirs, "admin")
                .body("{\"channel\": \"x\", \"address\": \"ana_lima\"}")
                .post("/v1/contacts/{id}/identities", ana)
                .then()
                .statusCode(404);
        asOf(theirs, "admin")
                .body("{\"channel\": \"x\", \"address\": \"ana\"}")
                .post("/v1/contacts/resolve")
                .then()
                .statusCode(404);
        asOf(theirs, "admin")
                .body("""
                        {"contact": {"id": "%s"}, "channel": "x", "initiatedBy": "us", "status": "followed"}""".formatted(ana))
                .post("/v1/connections")
                .then()
                .statusCode(422)
                .body("code", is("unknown_contact"));
        asMember().get("/v1/contacts/{id}", ana).then().statusCode(200);
    }

    @Test
    void everyTableKeepsWorkspacesApartEvenForAQueryThatForgetsTo() {
        registered("Ana", """
                {"channel": "x", "address": "ana"}""");

        assertThat(tables.seen("contact", workspace)).isOne();
        assertThat(tables.names())
                .contains("contact", "identity", "connection", "consent", "workspace", "idempotent_answer", "outbox")
                .allSatisfy(table -> assertThat(tables.isApart(table))
                        .as("%s has forced row-level security", table)
                        .isTrue());
        assertThat(tables.seen("contact", "")).isZero();
        assertThat(tables.seen("identity", "w-" + UUID.randomUUID())).isZero();
    }

    private static int call(RequestSpecification caller, String method, String path) {
        RequestSpecification call = method.equals("GET") || method.equals("DELETE") ? caller : caller.body("{}");
        return call.request(method, path.replace("$", SOMEBODY)).statusCode();
    }
}
