package dev.rapport.touchpoint.message.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

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

    @Test
    void aMessageStandsInItsThread() {
        UUID contact = knownContact();

        String path = asMember()
                .body(
                        message(
                                contact,
                                "\"thread\": \"t-1\", \"inReplyTo\": \"<m1@example.org>\", \"attachments\": [\"a.pdf\", \"b.png\"]"))
                .post("/v1/messages")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        asMember()
                .get(path)
                .then()
                .body("thread", is("t-1"))
                .body("inReplyTo", is("<m1@example.org>"))
                .body("attachments", contains("a.pdf", "b.png"));
        asMember()
                .body("{\"attachments\": []}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("thread", is("t-1"))
                .body("attachments", nullValue());
        asMember().get("/v1/timelines/" + contact).then().body("items[0].thread", is("t-1"));
    }

    @Test
    void whatAMachineSentIsAutomatedWhateverIsSaidOfIt() {
        UUID contact = knownContact();

        String path = asMember()
                .body(message(
                        contact, "\"headers\": {\"Auto-Submitted\": \"auto-replied\", \"Received\": [\"a\", \"b\"]}"))
                .post("/v1/messages")
                .then()
                .statusCode(201)
                .body("automated", is(true))
                .body("headers", nullValue())
                .extract()
                .header("Location");

        assertThat(data(path)).doesNotContain("auto-replied").doesNotContain("headers");
        asMember()
                .body(message(contact, "\"headers\": {\"Auto-Submitted\": \"no\", \"Received\": [\"a\", \"b\"]}"))
                .post("/v1/messages")
                .then()
                .statusCode(201)
                .body("automated", is(false));
        asMember()
                .body("{\"automated\": false}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("automated", is(false));
    }

    @Test
    void headersAreTexts() {
        UUID contact = knownContact();

        problem(
                        asMember()
                                .body(message(contact, "\"headers\": {\"Received\": [\"a\", 7]}"))
                                .post("/v1/messages")
                                .then(),
                        400,
                        "invalid_request")
                .body("errors[0].field", startsWith("headers.Received"));
        problem(
                        asMember()
                                .body(message(contact, "\"headers\": {\"Received\": null}"))
                                .post("/v1/messages")
                                .then(),
                        400,
                        "invalid_request")
                .body("errors[0].field", startsWith("headers"));
        assertThat(rows("touch")).isEqualTo(1);
    }

    private String data(String path) {
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        return database.withHandle(handle -> handle.createQuery("select data::text from touch where id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .one());
    }

    private static String message(UUID contact, String more) {
        return """
                {"contact": %s, "channel": "email", "direction": "inbound", "automated": false, "body": "Hello", %s}""".formatted(ref(contact), more);
    }

    private List<String> said(int count) {
        return Broker.read(Topics.TOUCHPOINTS, workspace, found -> found.size() >= count).stream()
                .map(event -> Broker.header(event, "ce_type"))
                .map(type -> type.substring("dev.rapport.".length(), type.length() - ".v1".length()))
                .toList();
    }
}
