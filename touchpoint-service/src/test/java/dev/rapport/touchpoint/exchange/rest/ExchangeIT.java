package dev.rapport.touchpoint.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.ContactsFake;
import dev.rapport.touchpoint.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExchangeIT extends ServiceUnderTest {
    private static final String HER = "{\"channel\": \"email\", \"address\": \"parissa@example.org\"}";

    @Test
    void anExchangeIsToldCorrectedAndTakenBack() {
        String path = asMember()
                .body(exchange("given", ", \"note\": \"To an editor\", \"occurredAt\": \"2026-05-04T11:00:00+02:00\""))
                .post("/v1/exchanges")
                .then()
                .statusCode(201)
                .body("contacts.sequence", contains(1))
                .extract()
                .header("Location");

        asMember()
                .header("If-Match", "\"1\"")
                .body("{\"kind\": \"referral\", \"note\": null}")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", is("\"2\""));
        asAutomation()
                .get(path)
                .then()
                .statusCode(200)
                .body("kind", is("referral"))
                .body("direction", is("given"))
                .body("note", nullValue())
                .body("occurredAt", is("2026-05-04T09:00:00Z"));
        asMember().delete(path).then().statusCode(204);

        problem(asMember().get(path).then(), 404, "not_found");
        assertThat(Broker.said(workspace, 3)).containsExactly("exchange.given", "touch.corrected", "touch.removed");
    }

    @Test
    void theSameSourceIsOneExchange() {
        String body = exchange("received", ", \"source\": {\"system\": \"crm\", \"id\": \"7\"}");
        String id = as("recorder")
                .body(body)
                .post("/v1/exchanges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        asMember().body(body).post("/v1/exchanges").then().statusCode(200).body("id", is(id));

        assertThat(Broker.said(workspace, 1)).containsExactly("exchange.received");
    }

    @Test
    void whomItLedToIsSomebody() {
        UUID led = UUID.fromString(
                ContactsFake.KNOWN_HERE_ONLY + UUID.randomUUID().toString().substring(8));
        UUID nobody = UUID.randomUUID();

        asMember()
                .body(exchange("given", ", \"ledTo\": \"" + led + "\""))
                .post("/v1/exchanges")
                .then()
                .statusCode(201)
                .body("ledTo", is(led.toString()));
        problem(
                        asMember()
                                .body(exchange("given", ", \"ledTo\": \"" + nobody + "\""))
                                .post("/v1/exchanges")
                                .then(),
                        422,
                        "unknown_contact")
                .body("errors[0].field", is("ledTo"));

        assertThat(Broker.said(workspace, 1)).containsExactly("exchange.given");
    }

    private static String exchange(String direction, String more) {
        return """
                {"contact": %s, "kind": "introduction", "direction": "%s"%s}""".formatted(HER, direction, more);
    }
}
