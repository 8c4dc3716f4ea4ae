package dev.rapport.advisor;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChecksIT extends AdvisorUnderTest {

    @Test
    void aCheckFindsTheContactByAddressAndRecordsNothing() {
        log.registered("Parissa", "parissa@example.org")
                .called(Instant.now().minus(Duration.ofHours(2)))
                .publish();
        relationship();

        ValidatableResponse checked = asMember()
                .body(
                        "{\"contact\":{\"channel\":\"email\",\"address\":\"Parissa@Example.org\"},\"channel\":\"email\",\"body\":\""
                                + GREETING + "\"}")
                .post("/v1/checks")
                .then();

        checked.statusCode(200)
                .body("contactId", equalTo(log.contactId.toString()))
                .body("decision", equalTo("hold"));
        asMember().get("/v1/verdicts").then().body("items", hasSize(0));
    }

    @Test
    void aCheckOfAnUnknownAddressRegistersNobody() {
        asMember()
                .body(
                        "{\"contact\":{\"channel\":\"email\",\"address\":\"nobody@example.org\"},\"channel\":\"email\",\"body\":\""
                                + GREETING + "\"}")
                .post("/v1/checks")
                .then()
                .statusCode(200)
                .body("contactId", nullValue())
                .body("decision", equalTo("send"));
        asMember().get("/v1/relationships").then().body("items", hasSize(0));
    }
}
