package dev.rapport.touchpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.rapport.contracts.Topics;
import dev.rapport.messaging.Worker;
import dev.rapport.testing.AllTables;
import dev.rapport.testing.StackResource;
import dev.rapport.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The running service, and a workspace of its own for each test. */
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = StackResource.DATABASE, value = "touchpoint"))
@QuarkusTestResource(ContactsFake.class)
public abstract class ServiceUnderTest {
    protected final String workspace = "w-" + UUID.randomUUID();

    @Inject
    @Worker
    protected Jdbi database;

    protected RequestSpecification as(String role) {
        return in(workspace, role);
    }

    protected RequestSpecification asMember() {
        return as("member");
    }

    protected RequestSpecification asAutomation() {
        return as("automation");
    }

    protected static RequestSpecification in(String workspace, String role) {
        return given().auth().oauth2(Tokens.token(workspace, role, "ana")).contentType(ContentType.JSON);
    }

    /** An e-mail address that nobody had before, as a ref. */
    protected String somebody() {
        return "{\"channel\": \"email\", \"address\": \"" + UUID.randomUUID() + "@example.org\"}";
    }

    /** Tells of a call that ended just now. */
    protected ValidatableResponse held(String... contacts) {
        return asMember()
                .body(meeting("held", contacts))
                .post("/v1/meetings")
                .then()
                .statusCode(201);
    }

    protected static String meeting(String status, String... contacts) {
        return """
                {"contacts": [%s], "mode": "phone", "status": "%s", "startsAt": "2026-05-03T14:00:00Z"}""".formatted(String.join(",", contacts), status);
    }

    protected static String ref(Object id) {
        return "{\"id\": \"" + id + "\"}";
    }

    /** A contact that is known, with a call as number 1 of its log. */
    protected UUID knownContact() {
        return UUID.fromString(held(somebody()).extract().path("contacts[0].id"));
    }

    protected static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code));
    }

    /** The service has neither written nor said anything in this workspace. */
    protected void assertNothingHappened() {
        for (String table : List.of("contact", "identity", "touch", "touch_contact", "outbound_message", "outbox")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(Broker.read(Topics.TOUCHPOINTS, workspace, found -> true)).isEmpty();
    }

    protected long rows(String table) {
        return database.withHandle(
                handle -> handle.createQuery("select count(*) from " + table + " where workspace = ?")
                        .bind(0, workspace)
                        .mapTo(Long.class)
                        .one());
    }

    /** Every table of the service. */
    protected List<String> tables() {
        return AllTables.names(database);
    }

    /** Which rows of this workspace, in whichever table, hold any of the texts; secrets are not read. */
    protected List<String> traces(String... texts) {
        return AllTables.traces(database, workspace, Set.of("callback_secret", "webhook"), List.of(texts));
    }
}
