package dev.rapport.advisor.attention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.advisor.Log;
import dev.rapport.advisor.standing.ListsUnderTest;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who needs care this week, no more of them than there is time for; and whom to introduce. */
@QuarkusTest
class AttentionIT extends ListsUnderTest {

    @Test
    void whoIsAboutToBeLostIsSuggestedAndWhoeverWasContactedYesterdayIsNot() {
        UUID fading = called(log, 30, 37, 44, 51, 58);
        called(another(), 1, 8, 15, 22);
        ids("sort=health", 2);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asMember()
                        .get("/v1/relationships?sort=attention&budget=5")
                        .then()
                        .statusCode(200)
                        .body("items.contactId", contains(fading.toString()))
                        .body("items[0].suggestion", startsWith("Call Parissa. You last spoke on "))
                        .body("nextCursor", equalTo(null)));
    }

    @Test
    void theBudgetIsAllThatIsSuggested() {
        for (Log each : List.of(log, another(), another())) {
            called(each, 30, 37, 44, 51);
        }
        ids("sort=health", 3);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asMember()
                        .get("/v1/relationships?sort=attention&budget=3")
                        .then()
                        .body("items", hasSize(3)));
        asMember().get("/v1/relationships?sort=attention&budget=2").then().body("items", hasSize(2));
        asMember()
                .get("/v1/relationships?sort=attention&budget=3&limit=1&cursor=none")
                .then()
                .statusCode(400)
                .body("errors.field", contains("cursor"));
    }

    @Test
    void aWeekComesInParts() {
        for (Log each : List.of(log, another(), another())) {
            called(each, 30, 37, 44, 51);
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asMember()
                        .get("/v1/relationships?sort=attention&budget=3")
                        .then()
                        .body("items", hasSize(3)));
        List<String> week = asMember()
                .get("/v1/relationships?sort=attention&budget=3")
                .then()
                .body("nextCursor", equalTo(null))
                .extract()
                .path("items.contactId");

        List<String> told = new ArrayList<>();
        @Nullable String cursor = "";
        while (cursor != null) {
            var page = asMember()
                    .get("/v1/relationships?sort=attention&budget=3&limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            told.addAll(page.path("items.contactId"));
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }

        assertThat(told).containsExactlyElementsOf(week);
    }

    @Test
    void aMemberSetsTheBudgetOfTheWeek() {
        for (Log each : List.of(log, another(), another())) {
            called(each, 30, 37, 44, 51);
        }
        ids("sort=health", 3);
        asMember().get("/v1/attention-budget").then().body("touchesAWeek", equalTo(7));

        asMember()
                .body("{\"touchesAWeek\":2}")
                .put("/v1/attention-budget")
                .then()
                .statusCode(200);

        asMember().get("/v1/attention-budget").then().body("touchesAWeek", equalTo(2));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asMember()
                        .get("/v1/relationships?sort=attention")
                        .then()
                        .body("items", hasSize(2)));
        given().header("Authorization", "Bearer " + Tokens.token(workspace, "member", "bo"))
                .get("/v1/attention-budget")
                .then()
                .body("touchesAWeek", equalTo(7));
    }

    @ParameterizedTest
    @CsvSource({"0", "201", "null"})
    void aBudgetThatIsNoneIsRefusedAndChangesNothing(String touches) {
        asMember()
                .body("{\"touchesAWeek\":" + touches + "}")
                .put("/v1/attention-budget")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("touchesAWeek"));

        asMember().get("/v1/attention-budget").then().body("touchesAWeek", equalTo(7));
    }

    @Test
    void whoLooksForWhatAnotherOffersIsToBeIntroduced() {
        Log ada = another();
        ada.numbered(described(ada, "Ada Lovelace", null, List.of("graphic design")))
                .publish();
        log.numbered(described(log, "Bo Ek", List.of("a designer"), null)).publish();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> relationship().body("introductions.contactId", contains(ada.contactId.toString())));

        relationship()
                .body(
                        "introductions[0].says",
                        equalTo("Bo looks for \"a designer\", Ada offers \"graphic design\": introduce them."));
        asMember()
                .get("/v1/relationships/{id}", ada.contactId)
                .then()
                .body("introductions.displayName", contains("Bo Ek"));
        asMember()
                .get("/v1/relationships?sort=attention")
                .then()
                .body("items[0].suggestion", equalTo("Help Bo, who looks for \"a designer\"."))
                .body("items[0].introductions", hasSize(1));
    }

    private static ContactRegistered described(
            Log log, String name, @Nullable List<String> needs, @Nullable List<String> offers) {
        return new ContactRegistered(log.contactId, name, List.of(), null, List.of(), null, null, null, needs, offers);
    }
}
