package dev.rapport.contacts.contact.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contacts.Together;
import dev.rapport.contracts.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactResourceIT extends ServiceUnderTest {

    @Test
    void whoeverIsRegisteredIsReadBackWithAddressesInNormalForm() {
        Response answer = asMember().body("""
                        {"displayName": " Parissa Behnia ", "timeZone": "America/Chicago", "tags": ["speaker"],
                         "company": " Bold Coffee ", "title": "Founder",
                         "needs": ["a designer"], "offers": ["introductions"],
                         "identities": [{"channel": "x", "address": "https://x.com/Parissa"},
                                        {"channel": "sms", "address": "+1 (312) 555-0100"}]}""").post("/v1/contacts");
        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/contacts/" + answer.path("id")))
                .body("displayName", is("Parissa Behnia"))
                .body("identities.channel", contains("x", "phone"))
                .body("identities.address", contains("parissa", "+13125550100"))
                .body("timeZone", is("America/Chicago"))
                .body("company", is("Bold Coffee"))
                .body("title", is("Founder"))
                .body("tags", contains("speaker"))
                .body("needs", contains("a designer"))
                .body("offers", contains("introductions"));

        String readBack = asMember().get(answer.header("Location")).asString();

        assertThat(readBack).isEqualTo(answer.asString());
    }

    @Test
    void whatWasLeftOutIsEmpty() {
        asMember()
                .body("""
                        {"displayName": "Ana", "identities": []}""")
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .body("identities", emptyIterable())
                .body("timeZone", nullValue())
                .body("company", nullValue())
                .body("tags", emptyIterable())
                .body("needs", emptyIterable());
    }

    @Test
    void anAddressOfSomebodyElseIsRefusedNamingTheFieldAndTheOwner() {
        String ana = registered("Ana", """
                {"channel": "linkedin", "address": "https://www.linkedin.com/in/ana-lima"}""");

        asMember()
                .body("""
                        {"displayName": "Bo", "identities": [{"channel": "x", "address": "bo"},
                                                             {"channel": "linkedin", "address": "Ana-Lima"}]}""")
                .post("/v1/contacts")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", is("identity_taken"))
                .body("ownerId", is(ana))
                .body("errors.field", contains("identities[1].address"));

        // Nothing is left of the attempt, and its first address is free.
        assertThat(tables.seen("contact", workspace)).isOne();
        registered("Bo", """
                {"channel": "x", "address": "bo"}""");
    }

    @Test
    void ofManyWhoRegisterTheSameAddressesAtOnceOneSucceedsAndTheOthersLearnOfIt() throws Exception {
        List<Response> answers = Together.call(8, caller -> {
            String first = caller % 2 == 0 ? "ana" : "lima";
            String second = caller % 2 == 0 ? "lima" : "ana";
            return asMember().body("""
                            {"displayName": "Ana", "identities": [{"channel": "x", "address": "%s"},
                                                                  {"channel": "x", "address": "%s"}]}""".formatted(first, second)).post("/v1/contacts");
        });

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
        String owner = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .path("id");
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.<String>path("ownerId"))
                .containsOnly(owner);
        assertThat(tables.seen("contact", workspace)).isOne();
        assertThat(log.waitFor(Topics.CONNECTIONS, workspace, 1)).hasSize(1);
    }

    @Test
    void listsShowEverybodyOnceTheNewestFirst() {
        List<String> everybody = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            everybody.addFirst(registered("Contact " + number, ""));
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = asMember()
                    .queryParam("limit", 2)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/contacts");
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(everybody);
    }

    @Test
    void aQueryFindsByPartOfANameOrAnAddress() {
        String ana = registered("Ana Lima", """
                {"channel": "x", "address": "sailing"}""");
        String bo = registered("Bo", """
                {"channel": "email", "address": "bo@lima.example"}""");
        registered("Cleo", "");

        asMember().queryParam("query", "LIMA").get("/v1/contacts").then().body("items.id", contains(bo, ana));
        asMember().queryParam("query", "sail").get("/v1/contacts").then().body("items.id", contains(ana));
        asMember().queryParam("query", "%").get("/v1/contacts").then().body("items", emptyIterable());
    }
}
