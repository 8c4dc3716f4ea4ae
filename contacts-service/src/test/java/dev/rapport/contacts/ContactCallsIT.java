package dev.rapport.contacts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactCallsIT extends ServiceUnderTest {

    @Test
    void whoeverIsRegisteredIsReadBackWithNormalisedAddresses() {
        var answer = asMember()
                .body("""
                        {"displayName": " Parissa Behnia ", "timeZone": "America/Chicago", "tags": ["speaker"],
                         "needs": ["a designer"], "offers": ["introductions"],
                         "identities": [{"channel": "x", "address": "https://x.com/Parissa"},
                                        {"channel": "sms", "address": "+1 (312) 555-0100"}]}""")
                .post("/v1/contacts")
                .then()
                .log()
                .all()
                .statusCode(201)
                .body("displayName", is("Parissa Behnia"))
                .body("identities.channel", contains("x", "phone"))
                .body("identities.address", contains("parissa", "+13125550100"))
                .extract();
        String id = answer.path("id");

        asMember()
                .get(answer.header("Location"))
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("timeZone", is("America/Chicago"));
    }

    @Test
    void probes() {
        String id = registered("Ana", "{\"channel\":\"x\",\"address\":\"ana\"}");
        io.restassured.RestAssured.given().get("/q/health").then().log().all();
        io.restassured.RestAssured.given().get("/q/openapi").then().log().body();
        io.restassured.RestAssured.given()
                .get("/v1/contacts/" + id)
                .then()
                .log()
                .all();
        io.restassured.RestAssured.given()
                .header("Authorization", "Bearer x.y.z")
                .get("/v1/contacts/" + id)
                .then()
                .log()
                .all();
        in("Bad Workspace", "member").get("/v1/contacts/" + id).then().log().all();
        as("automation").body("{}").post("/v1/contacts").then().log().all();
        asMember().get("/v1/contacts/nope").then().log().all();
        asMember().get("/v1/nope").then().log().all();
        asMember().delete("/v1/contacts").then().log().all();
        asMember()
                .contentType("text/plain")
                .body("x")
                .post("/v1/contacts")
                .then()
                .log()
                .all();
        asMember().body("").post("/v1/contacts").then().log().all();
        asMember().body("null").post("/v1/contacts").then().log().all();
        asMember().body("{").post("/v1/contacts").then().log().all();
        asMember()
                .body("{\"displayName\": \"a")
                .post("/v1/contacts")
                .then()
                .log()
                .all();
        asMember()
                .body("{\"displayName\": \"a\", \"identities\": [{\"channel\":\"x\",}]}")
                .post("/v1/contacts")
                .then()
                .log()
                .all();
        asMember().body("[]").post("/v1/contacts").then().log().all();
        asMember()
                .body("{\"displayName\": 5, \"identities\": []}")
                .post("/v1/contacts")
                .then()
                .log()
                .all();
        asMember()
                .body("{\"displayName\": \"a\", \"identities\": {}}")
                .post("/v1/contacts")
                .then()
                .log()
                .all();
        asMember()
                .body("{\"displayName\": \"a\", \"identities\": [{\"channel\":\"fax\",\"address\":\"a\"}]}")
                .post("/v1/contacts")
                .then()
                .log()
                .all();
        asMember()
                .body("{\"displayName\": \"a\", \"identities\": [null]}")
                .post("/v1/contacts")
                .then()
                .log()
                .all();
        asMember()
                .body("{\"displayName\": \"a\", \"identities\": [], \"tags\":[\"\"]}")
                .post("/v1/contacts")
                .then()
                .log()
                .all();
        asMember()
                .body("{\"displayName\": \"a\", \"identities\": [], \"nope\":1}")
                .post("/v1/contacts")
                .then()
                .log()
                .all();
        asMember()
                .body("{\"displayName\": \"a\", \"displayName\": \"a\", \"identities\": []}")
                .post("/v1/contacts")
                .then()
                .log()
                .all();
        asMember()
                .body("{\"displayName\": \"a\", \"identities\": []} x")
                .post("/v1/contacts")
                .then()
                .log()
                .all();
        asMember()
                .body("{\"displayName\": \"a\\u0000\", \"identities\": []}")
                .post("/v1/contacts")
                .then()
                .log()
                .all();
        asMember()
                .body("{\"displayName\": \"a\", \"identities\": [{\"channel\":\"phone\",\"address\":\"12\"}]}")
                .post("/v1/contacts")
                .then()
                .log()
                .all();
        asMember()
                .body("{\"displayName\": \"a\", \"identities\": [{\"channel\":\"x\",\"address\":\"ana\"}]}")
                .post("/v1/contacts")
                .then()
                .log()
                .all();
        asMember().get("/v1/contacts?limit=abc").then().log().all();
        asMember().get("/v1/contacts?query=%00").then().log().all();
        asMember().get("/v1/contacts?cursor=zzz").then().log().all();
        asMember().get("/v1/contacts?query=AN").then().log().all();
        asMember().body("x".repeat(2_200_000)).post("/v1/contacts").then().log().all();
        asMember().accept("application/xml").get("/v1/contacts").then().log().all();
        asMember()
                .body("{\"status\":\"opted_out\"}")
                .put("/v1/contacts/" + id + "/consents/all")
                .then()
                .log()
                .all();
        asMember()
                .body(
                        "{\"ownDomains\":[\"Example.org\"],\"ownBrands\":[],\"members\":[{\"id\":\"a\",\"name\":\"A\",\"identities\":[]}]}")
                .put("/v1/workspace")
                .then()
                .log()
                .all();
        asMember().get("/v1/workspace").then().log().all();
        asMember()
                .body("{\"contact\":{\"id\":\"" + id
                        + "\"},\"channel\":\"linkedin\",\"initiatedBy\":\"us\",\"status\":\"requested\"}")
                .post("/v1/connections")
                .then()
                .log()
                .all();
        asMember()
                .body(
                        "{\"contact\":{\"id\":\"x\"},\"channel\":\"linkedin\",\"initiatedBy\":\"us\",\"status\":\"requested\",\"occurredAt\":\"2199-01-01T00:00:00Z\"}")
                .post("/v1/connections")
                .then()
                .log()
                .all();
        asMember()
                .body(
                        "{\"contact\":{\"id\":\"" + id
                                + "\"},\"channel\":\"linkedin\",\"initiatedBy\":\"us\",\"status\":\"requested\",\"occurredAt\":\"2199-01-01T00:00:00Z\"}")
                .post("/v1/connections")
                .then()
                .log()
                .all();
    }
}
