package dev.rapport.touchpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PeopleIT extends ServiceUnderTest {
    @Inject
    Jdbi requests;

    @Test
    void anAddressThatIsNotKnownHereIsAskedOfContactsService() {
        String address = "a" + UUID.randomUUID() + "@example.org";

        held("{\"channel\": \"email\", \"address\": \"%s\"}".formatted(address.toUpperCase(Locale.ROOT)))
                .body(
                        "contacts.id",
                        contains(ContactsFake.idOf("email", address).toString()));
    }

    @Test
    void anIdThatIsNotKnownHereIsAskedOfContactsService() {
        String id = ContactsFake.KNOWN_HERE_ONLY + UUID.randomUUID().toString().substring(8);

        held(ref(id)).body("contacts.id", contains(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"busy", "gone", "slow"})
    void whileContactsServiceIsAwayNothingIsRecordedOfWhomItAloneKnows(String how) {
        String somebody = "{\"channel\": \"email\", \"address\": \"%s@example.org\"}".formatted(how);

        problem(asMember().body(meeting("held", somebody)).post("/v1/meetings").then(), 503, "unavailable")
                .header("Retry-After", notNullValue());

        assertNothingHappened();
    }

    @Test
    void whileContactsServiceIsAwayKnownPeopleKeepWorking() {
        String known = ref(knownContact());
        String away = "{\"channel\": \"email\", \"address\": \"busy@example.org\"}";

        problem(
                asMember()
                        .body(meeting("held", known, away))
                        .post("/v1/meetings")
                        .then(),
                503,
                "unavailable");
        held(known).body("contacts.sequence", contains(2));
    }

    @Test
    void aQueryThatForgetsTheWorkspaceSeesNothing() {
        String contact = ref(knownContact());
        asMember()
                .body("""
                        {"contact": %s, "channel": "email"}""".formatted(contact))
                .post("/v1/outbound-messages")
                .then()
                .statusCode(202);

        for (String table : List.of("contact", "identity", "touch", "touch_contact", "outbound_message")) {
            long seen = requests.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                    .mapTo(Long.class)
                    .one());
            assertThat(seen).as(table).isZero();
            assertThat(rows(table)).as(table).isPositive();
        }
    }

    @Test
    void theCallsAreDescribed() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/v1/outbound-messages'.post.requestBody", notNullValue())
                .body("paths.'/v1/meetings/{id}'.patch.requestBody", notNullValue())
                .body("paths.'/v1/timelines/{contactId}'.get.responses.'200'", notNullValue())
                .body("info.title", is("Rapport: touchpoint-service"));
    }
}
