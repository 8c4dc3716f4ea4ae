package dev.rapport.advisor.policy;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.advisor.Log;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PolicyIT extends AdvisorUnderTest {
    /** Says nothing of how people know each other. */
    private static final String PLAIN = "The agenda for Tuesday is in the folder.";

    @Test
    void whoNeverChangedThePolicyHasTheDefault() {
        asMember()
                .get("/v1/policy")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("mode", equalTo("enforce"))
                .body("liveContactHold.phone", equalTo("P3D"));
    }

    @Test
    void aChangeIsAVersionThatNamesItsAuthor() {
        put("\"1\"", "{\"mode\":\"shadow\"}").statusCode(200).header("ETag", "\"2\"");

        put("\"2\"", "{\"mode\":\"shadow\",\"upcomingHold\":\"PT2H\"}")
                .statusCode(200)
                .header("ETag", "\"3\"");

        asMember().get("/v1/policy").then().header("ETag", "\"3\"").body("upcomingHold", equalTo("PT2H"));
        asMember().get("/v1/policy?version=1").then().header("ETag", "\"1\"").body("mode", equalTo("enforce"));
        asMember().get("/v1/policy?version=4").then().statusCode(404);
        String cursor = asMember()
                .get("/v1/policy/versions?limit=2")
                .then()
                .body("items.version", contains(3, 2))
                .body("items[0].changedBy", equalTo("ana"))
                .body("items[0].changedAt", notNullValue())
                .body("items[0].changes.field", contains("upcomingHold"))
                .body("items[0].changes[0].before", equalTo("P1D"))
                .body("items[0].changes[0].after", equalTo("PT2H"))
                .extract()
                .path("nextCursor");
        asMember()
                .get("/v1/policy/versions?limit=2&cursor=" + cursor)
                .then()
                .body("items.version", contains(1))
                .body("items[0].changedBy", nullValue())
                .body("items[0].changes", hasSize(0))
                .body("nextCursor", nullValue());
    }

    @Test
    void whatIsInForceAlreadyIsNoNewVersion() {
        put("\"1\"", "{}").statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void aChangeThatOverlooksAnotherIsLostNeitherWay() {
        put("\"1\"", "{\"mode\":\"shadow\"}").statusCode(200);

        put("\"1\"", "{\"upcomingHold\":\"PT2H\"}").statusCode(412).body("code", equalTo("version_moved"));
        put(null, "{\"upcomingHold\":\"PT2H\"}").statusCode(428).body("code", equalTo("version_required"));

        asMember().get("/v1/policy").then().header("ETag", "\"2\"").body("mode", equalTo("shadow"));
    }

    @Test
    void whoSaysThatAnyVersionMayBeReplacedReplacesWhateverThereIs() {
        put("*", "{\"mode\":\"shadow\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("mode", equalTo("shadow"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"holdFor":"P1D"}                       | holdFor
            {"mode":"sometimes"}                    | mode
            {"lease":"a while"}                     | lease
            {"lease":"PT1S"}                        | lease
            {"liveContactHold":{"letter":"P1D"}}    | liveContactHold.letter
            {"liveContactHold":{"phone":"P1M"}}     | liveContactHold.phone
            {"holdByCategory":{"gossip":"P1D"}}     | holdByCategory
            {"holdByChannel":{"sms":"-P1D"}}        | holdByChannel.sms
            {"caps":[{"touches":0,"per":"P7D"}]}    | caps[0].touches
            {"quietHours":{"from":"21:00"}}         | quietHours.to
            {"timeZone":"Europe/Zug"}               | timeZone
            {"exemptSenders":[7]}                   | exemptSenders[0]
            []                                      | body
            """)
    void whatIsNoPolicyIsRefusedWithTheFieldNamed(String policy, String field) {
        put("\"1\"", policy)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field));

        asMember().get("/v1/policy").then().header("ETag", "\"1\"");
    }

    @Test
    void membersReadAndAdminsChange() {
        asMember()
                .header("If-Match", "\"1\"")
                .body("{}")
                .put("/v1/policy")
                .then()
                .statusCode(403);
        as(workspace, "automation").get("/v1/policy").then().statusCode(403);
        asMember().get("/v1/policy/schema").then().statusCode(200).body("title", equalTo("Policy"));
    }

    @Test
    void aChangedPolicyReleasesWhatItLetsGoAndHoldsWhatItDoesNot() {
        Log other = another();
        log.registered("Parissa", "parissa@example.org").called(hoursAgo(2));
        UUID held = log.proposed(PLAIN);
        other.registered("Bo", "bo@example.org").called(hoursAgo(24 * 4));
        UUID cleared = other.proposed(PLAIN);
        log.publish();
        other.publish();
        verdict(held, 1).body("items[0].decision", equalTo("hold")).body("items[0].policyVersion", equalTo(1));
        verdict(cleared, 1).body("items[0].decision", equalTo("send"));

        put("\"1\"", "{\"liveContactHold\":{\"phone\":\"PT1H\"}}").statusCode(200);
        verdict(held, 2).body("items[0].decision", equalTo("send")).body("items[0].policyVersion", equalTo(2));
        pausedUntil(nullValue());

        put("\"2\"", "{\"liveContactHold\":{\"phone\":\"P9D\"}}").statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> verdicts(cleared)
                        .body("items[0].decision", equalTo("hold"))
                        .body("items[0].policyVersion", equalTo(3)));
        pausedUntil(notNullValue());
    }

    @Test
    void aDraftIsCheckedByThePolicyInForce() {
        log.registered("Parissa", "parissa@example.org").called(hoursAgo(2)).publish();
        relationship();
        put("\"1\"", "{\"mode\":\"shadow\"}").statusCode(200);

        asMember()
                .body("{\"contact\":{\"id\":\"" + log.contactId + "\"},\"channel\":\"email\",\"body\":\"" + PLAIN
                        + "\"}")
                .post("/v1/checks")
                .then()
                .statusCode(200)
                .body("decision", equalTo("send"))
                .body("enforced", equalTo(false))
                .body("policyVersion", equalTo(2));
    }

    private void pausedUntil(Matcher<Object> until) {
        asMember().get("/v1/relationships/{id}", log.contactId).then().body("automationPaused", until);
    }

    private ValidatableResponse put(@Nullable String ifMatch, String policy) {
        var call = as(workspace, "admin").body(policy);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch))
                .put("/v1/policy")
                .then();
    }

    private static Instant hoursAgo(int hours) {
        return Instant.now().minus(Duration.ofHours(hours));
    }
}
