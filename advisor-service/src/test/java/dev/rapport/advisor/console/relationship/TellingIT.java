package dev.rapport.advisor.console.relationship;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rapport.advisor.console.ConsoleUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told on a page goes to the service that records, in the name of whoever tells. */
@QuarkusTest
class TellingIT extends ConsoleUnderTest {
    private static final String ONCE = UUID.randomUUID().toString();
    private static final String TEXT =
            "Prices, and her move to Zürich. ".repeat(200).strip();

    @Inject
    @ConfigProperty(name = "rapport.touchpoint.url")
    String touchpoint;

    @BeforeEach
    void known() {
        log.registered("Parissa", UUID.randomUUID() + "@example.org").publish();
        relationship();
    }

    @Test
    void aCallIsTheMembersAndTakesItsEffectOnce() {
        tell(Map.of("what", "call", "text", TEXT, "at", "2026-05-03T14:30", "zone", "Asia/Tokyo", "lasted", "30"))
                .statusCode(303)
                .header("Location", endsWith("/relationships/" + log.contactId + "?recorded=2"));

        told().body("$", hasSize(1))
                .body("[0].path", equalTo("/v1/meetings"))
                .body("[0].once", equalTo(ONCE))
                .body("[0].role", equalTo("member"))
                .body("[0].body.contacts[0].id", equalTo(log.contactId.toString()))
                .body("[0].body.mode", equalTo("phone"))
                .body("[0].body.status", equalTo("held"))
                .body("[0].body.startsAt", equalTo("2026-05-03T05:00:00Z"))
                .body("[0].body.endsAt", equalTo("2026-05-03T05:30:00Z"))
                .body("[0].body.notes", equalTo(TEXT));
    }

    @Test
    void aMessageSaysWhoWroteAndWhere() {
        tell(Map.of("what", "theirs", "text", "See you.\r\nParissa", "at", "2026-05-03T14:30", "channel", "linkedin"))
                .statusCode(303);

        told().body("[0].path", equalTo("/v1/messages"))
                .body("[0].body.direction", equalTo("inbound"))
                .body("[0].body.channel", equalTo("linkedin"))
                .body("[0].body.automated", equalTo(false))
                .body("[0].body.body", equalTo("See you.\nParissa"))
                .body("[0].body.occurredAt", equalTo("2026-05-03T14:30:00Z"));
    }

    @Test
    void aPromiseLastsToTheEndOfItsDay() {
        tell(Map.of("what", "promise", "text", "the price list", "due", "2026-05-04", "zone", "Europe/Zurich"))
                .statusCode(303);

        told().body("[0].path", equalTo("/v1/commitments"))
                .body("[0].body.owedBy", equalTo("us"))
                .body("[0].body.what", equalTo("the price list"))
                .body("[0].body.dueAt", equalTo("2026-05-04T21:59:59Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dance    | hello      | 2026-05-03T14:30 | 400 | Choose what happened
            call     | hello      | yesterday        | 400 | Write when it was
            theirs   | ''         | 2026-05-03T14:30 | 400 | Write what was written
            promise  | a list     | 2026-05-03T14:30 | 400 | by which day
            call     | impossible | 2026-05-03T14:30 | 422 | That cannot have been.
            call     | busy       | 2026-05-03T14:30 | 503 | does not answer now
            """)
    void whatIsNotRecordedIsSaidAndNotLost(String what, String text, String at, int status, String says) {
        tell(Map.of("what", what, "text", text, "at", at, "lasted", "15", "channel", "email"))
                .statusCode(status)
                .body(allOf(
                        containsString(says),
                        containsString("Nothing was recorded."),
                        containsString(text + "</textarea>"),
                        containsString("value=\"" + ONCE + "\"")));

        told().body("$", hasSize(0));
    }

    @Test
    void whatIsRecordedAndNotHereYetIsSaidToBeOnItsWay() {
        in(session("member"))
                .get("/relationships/" + log.contactId + "?recorded=2")
                .then()
                .body(containsString("appears here in a moment"), containsString("every 1s"));
        in(session("member"))
                .get("/relationships/" + log.contactId + "?recorded=1")
                .then()
                .body(containsString("It is recorded."), not(containsString("every 1s")));
    }

    private ValidatableResponse tell(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("once", ONCE);
        return send(session("member"), "/relationships/" + log.contactId + "/touches", all);
    }

    private ValidatableResponse told() {
        return given().get(touchpoint + "/told/" + workspace).then().statusCode(200);
    }
}
