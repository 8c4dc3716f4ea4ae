package dev.rapport.contacts.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.contacts.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody may ask without a token. */
@QuarkusTest
class OpenDoorsIT extends ServiceUnderTest {

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready"})
    void healthIsToldToAnybody(String path) {
        given().get(path).then().statusCode(200).body("status", is("UP"));
    }

    @Test
    void readinessShowsWhatWaitsInTheOutboxAndForAPerson() {
        given().get("/q/health/ready").then().body("checks.name", hasItems("outbox", "dead letters"));
    }

    @Test
    void openApiTellsEveryCallWhatItIsForAndHowItRefuses() throws Exception {
        JsonNode api = new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString());

        List<String> calls = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    String name = call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    calls.add(name);
                    JsonNode operation = call.getValue();
                    assertThat(operation.path("summary").asText()).as(name).isNotBlank();
                    assertThat(operation
                                    .at("/responses/default/content/application~1problem+json/schema/$ref")
                                    .asText())
                            .as(name)
                            .isEqualTo("#/components/schemas/Problem");
                    assertThat(operation
                                    .path("parameters")
                                    .findValuesAsText("name")
                                    .contains("Idempotency-Key"))
                            .as(name)
                            .isEqualTo(call.getKey().equals("post"));
                }));

        assertThat(calls)
                .containsExactlyInAnyOrder(
                        "POST /v1/contacts",
                        "GET /v1/contacts",
                        "GET /v1/contacts/{id}",
                        "PATCH /v1/contacts/{id}",
                        "DELETE /v1/contacts/{id}",
                        "GET /v1/contacts/{id}/export",
                        "POST /v1/contacts/resolve",
                        "POST /v1/contacts/resolve/batch",
                        "POST /v1/contacts/{id}/identities",
                        "DELETE /v1/contacts/{id}/identities/{identityId}",
                        "POST /v1/contacts/{id}/merge",
                        "DELETE /v1/contacts/{id}/merges/{duplicateId}",
                        "GET /v1/duplicates",
                        "POST /v1/duplicates/decisions",
                        "GET /v1/contacts/{id}/consents",
                        "PUT /v1/contacts/{id}/consents/{channel}",
                        "GET /v1/contacts/{id}/connections",
                        "POST /v1/connections",
                        "POST /v1/contact-imports",
                        "GET /v1/contact-imports",
                        "GET /v1/contact-imports/{id}",
                        "GET /v1/contact-imports/{id}/rejected",
                        "DELETE /v1/contact-imports/{id}",
                        "POST /v1/keys",
                        "GET /v1/keys",
                        "DELETE /v1/keys/{id}",
                        "GET /v1/workspace",
                        "PUT /v1/workspace",
                        "GET /v1/admin/contacts/audit",
                        "GET /v1/admin/contacts/dead-letters",
                        "GET /v1/admin/contacts/dead-letters/{id}",
                        "POST /v1/admin/contacts/dead-letters/{id}/replay",
                        "POST /v1/admin/contacts/dead-letters/{id}/waive",
                        "POST /v1/admin/contacts/dead-letters/replay",
                        "POST /v1/admin/contacts/dead-letters/waive");
    }
}
