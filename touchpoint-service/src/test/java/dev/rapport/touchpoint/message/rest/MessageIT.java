package dev.rapport.touchpoint.message.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.rapport.contracts.Topics;
import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MessageIT extends ServiceUnderTest {
    @Test
    void aMessageIsToldCorrectedAndTakenBack() {
        String path = asMember()
                .body("""
                        {"contact": %s, "channel": "email", "direction": "inbound", "automated": false, "body": "When shall we talk?"}""".formatted(somebody()))
                .post("/v1/messages")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        asMember()
                .body("{\"body\": \"When shall we meet?\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("body", is("When shall we meet?"));
        asMember().delete(path).then().statusCode(204);

        problem(asMember().get(path).then(), 404, "not_found");
        problem(asMember().delete(path).then(), 404, "not_found");
        assertThat(said(3)).containsExactly("message.received", "touch.corrected", "touch.removed");
    }

    @Test
    void aMessageThatWasGivenToTheWrongContactMoves() {
        UUID right = knownContact();
        var message = asMember()
                .body("""
                        {"contact": %s, "channel": "email", "direction": "outbound", "automated": false, "body": "Hello"}""".formatted(somebody()))
                .post("/v1/messages")
                .then()
                .extract();

        asMember()
                .body("{\"contact\": %s}".formatted(ref(right)))
                .patch(message.header("Location"))
                .then()
                .statusCode(200)
                .body("contacts.id", contains(right.toString()));

        asMember().get("/v1/timelines/" + right).then().body("items.kind", contains("message", "meeting"));
        asMember().get("/v1/timelines/" + message.path("contacts[0].id")).then().body("items", empty());
    }

    private List<String> said(int count) {
        return Broker.read(Topics.TOUCHPOINTS, workspace, found -> found.size() >= count).stream()
                .map(event -> Broker.header(event, "ce_type"))
                .map(type -> type.substring("dev.rapport.".length(), type.length() - ".v1".length()))
                .toList();
    }
}
