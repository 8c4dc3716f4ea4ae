package dev.rapport.touchpoint;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiIT extends ServiceUnderTest {

    @Test
    void theCallsAreDescribed() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("info.title", is("Rapport: touchpoint-service"))
                .body("paths.'/v1/meetings'.post.responses", hasKey("201"))
                .body("paths.'/v1/meetings/{id}'.patch.requestBody", notNullValue())
                .body("paths.'/v1/messages/{id}'.delete.responses", hasKey("204"))
                .body("paths.'/v1/outbound-messages'.post.requestBody", notNullValue())
                .body("paths.'/v1/outbound-messages'.post.responses", hasKey("200"))
                .body("paths.'/v1/outbound-messages'.post.responses", hasKey("202"))
                .body(
                        "components.schemas.BatchRequest.properties.messages.items.'$ref'",
                        is("#/components/schemas/OutboundMessageRequest"))
                .body("paths.'/v1/outbound-messages/batch'.post.responses", hasKey("200"))
                .body("paths.'/v1/outbound-messages'.get.responses.'200'.content", hasKey("application/json"))
                .body("paths.'/v1/outbound-messages/{id}/permit'.post.responses", hasKey("409"))
                .body("paths.'/v1/outbound-messages/{id}/sent'.post.requestBody", notNullValue())
                .body("paths.'/v1/timelines/{contactId}'.get.responses", hasKey("200"));
    }
}
