package dev.rapport.touchpoint;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is named, and leaves no row and no event. */
@QuarkusTest
class BadInputIT extends ServiceUnderTest {
    private static final String REF = "{\"channel\": \"x\", \"address\": \"parissa\"}";
    private static final String MEETING = "{\"contacts\": [" + REF
            + "], \"mode\": \"phone\", \"status\": \"held\", \"startsAt\": \"2026-05-03T14:00:00Z\"}";
    private static final String MESSAGE = "{\"contact\": " + REF
            + ", \"channel\": \"x\", \"direction\": \"inbound\", \"automated\": false, \"body\": \"Hello\"}";
    private static final String EXCHANGE = "{\"contact\": " + REF + ", \"kind\": \"help\", \"direction\": \"given\"}";
    private static final String COMMITMENT = "{\"contact\": " + REF
            + ", \"owedBy\": \"us\", \"what\": \"An editor\", \"dueAt\": \"2199-05-05T12:00:00Z\"}";
    private static final String LIGHT_TOUCH =
            "{\"contact\": " + REF + ", \"channel\": \"linkedin\", \"by\": \"them\", \"act\": \"shared\"}";
    private static final String OUTBOUND = "{\"contact\": " + REF + ", \"channel\": \"x\", \"body\": \"Hello\"}";

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("/v1/meetings", MEETING, "\"phone\"", "\"fax\"", "mode"),
                wrong("/v1/meetings", MEETING, "\"held\"", "\"done\"", "status"),
                wrong("/v1/meetings", MEETING, "2026-05-03", "2199-05-03", "startsAt"),
                wrong("/v1/meetings", MEETING, "2026-05-03T14:00:00Z", "yesterday", "startsAt"),
                wrong("/v1/meetings", MEETING, "00Z\"", "00Z\", \"endsAt\": \"2026-05-03T13:00:00Z\"", "endsAt"),
                wrong("/v1/meetings", MEETING, "00Z\"", "00Z\", \"endsAt\": \"2199-05-03T13:00:00Z\"", "endsAt"),
                wrong("/v1/meetings", MEETING, "\"mode\"", "\"colour\": 1, \"mode\"", "colour"),
                wrong("/v1/meetings", MEETING, "[" + REF + "]", "[]", "contacts"),
                wrong("/v1/meetings", MEETING, "[" + REF + "]", "[null]", "contacts[0]"),
                wrong(
                        "/v1/meetings",
                        MEETING,
                        "[" + REF + "]",
                        "[" + REF + ", {\"channel\": \"email\", \"address\": \"x\"}]",
                        "contacts[1].address"),
                wrong("/v1/meetings", MEETING, "\"x\"", "\"fax\"", "contacts[0].channel"),
                wrong("/v1/meetings", MEETING, "00Z\"", "00Z\", \"source\": {\"system\": \"calendar\"}", "source.id"),
                wrong("/v1/messages", MESSAGE, "\"inbound\"", "\"sideways\"", "direction"),
                wrong("/v1/messages", MESSAGE, "false", "\"no\"", "automated"),
                wrong("/v1/messages", MESSAGE, ", \"body\": \"Hello\"", "", "body"),
                wrong(
                        "/v1/messages",
                        MESSAGE,
                        "\"Hello\"",
                        "\"Hello\", \"occurredAt\": \"2199-01-01T00:00:00Z\"",
                        "occurredAt"),
                wrong("/v1/meetings", MEETING, "00Z\"", "00Z\", \"missedBy\": \"us\"", "missedBy"),
                wrong("/v1/messages", MESSAGE, "\"Hello\"", "\"Hello\", \"thread\": \"\"", "thread"),
                wrong("/v1/messages", MESSAGE, "\"Hello\"", "\"Hello\", \"inReplyTo\": 7", "inReplyTo"),
                wrong("/v1/messages", MESSAGE, "\"Hello\"", "\"Hello\", \"attachments\": [\"\"]", "attachments[0]"),
                wrong("/v1/messages", MESSAGE, "\"Hello\"", "\"Hello\", \"headers\": []", "headers"),
                wrong("/v1/exchanges", EXCHANGE, "\"help\"", "\"money\"", "kind"),
                wrong("/v1/exchanges", EXCHANGE, "\"given\"", "\"taken\"", "direction"),
                wrong("/v1/exchanges", EXCHANGE, "\"given\"", "\"given\", \"ledTo\": \"1\"", "ledTo"),
                wrong(
                        "/v1/exchanges",
                        EXCHANGE,
                        "\"given\"",
                        "\"given\", \"occurredAt\": \"2199-01-01T00:00:00Z\"",
                        "occurredAt"),
                wrong("/v1/exchanges", EXCHANGE, "\"kind\"", "\"value\"", "value"),
                wrong("/v1/commitments", COMMITMENT, "\"us\"", "\"nobody\"", "owedBy"),
                wrong("/v1/commitments", COMMITMENT, "\"An editor\"", "\" \"", "what"),
                wrong("/v1/commitments", COMMITMENT, "\"dueAt\"", "\"due\"", "due"),
                wrong("/v1/commitments", COMMITMENT, "\"2199-05-05T12:00:00Z\"", "\"soon\"", "dueAt"),
                wrong("/v1/commitments", COMMITMENT, "\"us\"", "\"us\", \"status\": \"done\"", "status"),
                wrong(
                        "/v1/commitments",
                        COMMITMENT,
                        "\"us\"",
                        "\"us\", \"settledAt\": \"2026-05-05T12:00:00Z\"",
                        "settledAt"),
                wrong(
                        "/v1/commitments",
                        COMMITMENT,
                        "\"us\"",
                        "\"us\", \"occurredAt\": \"2199-01-01T00:00:00Z\"",
                        "occurredAt"),
                wrong("/v1/light-touches", LIGHT_TOUCH, "\"them\"", "\"both\"", "by"),
                wrong("/v1/light-touches", LIGHT_TOUCH, "\"shared\"", "\"liked\"", "act"),
                wrong("/v1/light-touches", LIGHT_TOUCH, "\"linkedin\"", "\"fax\"", "channel"),
                wrong(
                        "/v1/light-touches",
                        LIGHT_TOUCH,
                        "\"shared\"",
                        "\"shared\", \"content\": \"" + "x".repeat(2001) + "\"",
                        "content"),
                wrong("/v1/light-touches", LIGHT_TOUCH, REF, "{}", "contact"),
                wrong("/v1/messages", MESSAGE, REF, "{\"id\": \"1\"}", "contact.id"),
                wrong("/v1/messages", MESSAGE, REF, "{}", "contact"),
                wrong("/v1/outbound-messages", OUTBOUND, "\"Hello\"", "\"Hello\", \"category\": \"spam\"", "category"),
                wrong(
                        "/v1/outbound-messages",
                        OUTBOUND,
                        "\"Hello\"",
                        "\"Hello\", \"callbackUrl\": \"ftp://x\"",
                        "callbackUrl"),
                wrong(
                        "/v1/outbound-messages",
                        OUTBOUND,
                        "\"Hello\"",
                        "\"Hello\", \"callbackUrl\": \"nowhere\"",
                        "callbackUrl"),
                wrong("/v1/outbound-messages", OUTBOUND, "\"Hello\"", "\"Hello\", \"campaign\": \"\"", "campaign"),
                wrong("/v1/outbound-messages", OUTBOUND, "\"Hello\"", "7", "body"),
                wrong("/v1/outbound-messages?permit=maybe", OUTBOUND, "", "", "permit"),
                Arguments.of("/v1/outbound-messages", "{", "body"),
                Arguments.of("/v1/outbound-messages", "[]", "body"));
    }

    private static Arguments wrong(String path, String request, String right, String wrong, String field) {
        return Arguments.of(path, request.replace(right, wrong), field);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isNamed(String path, String body, String field) {
        problem(asMember().body(body).post(path).then(), 400, "invalid_request").body("errors.field", hasItem(field));

        assertNothingHappened();
    }

    @Test
    void aBodyThatIsTooLargeIsNamed() {
        // Two bytes a character.
        String large = "é".repeat(128 * 1024 + 1);

        problem(
                        asMember()
                                .body(MESSAGE.replace("Hello", large))
                                .post("/v1/messages")
                                .then(),
                        413,
                        "too_large")
                .body("errors[0].field", is("body"));
        problem(
                        asMember()
                                .body(OUTBOUND.replace("Hello", large))
                                .post("/v1/outbound-messages")
                                .then(),
                        413,
                        "too_large")
                .body("errors[0].field", is("body"));

        assertNothingHappened();
    }

    @Test
    void anotherContentTypeIsNone() {
        problem(
                asMember()
                        .contentType("text/plain")
                        .body(MEETING)
                        .post("/v1/meetings")
                        .then(),
                415,
                "unsupported_media_type");

        assertNothingHappened();
    }

    @Test
    void anIdThatIsNobodysIsNamed() {
        UUID nobody = UUID.randomUUID();

        problem(
                        asMember()
                                .body(MEETING.replace(REF, ref(nobody)))
                                .post("/v1/meetings")
                                .then(),
                        422,
                        "unknown_contact")
                .body("errors[0].field", is("contacts[0].id"));
        problem(
                        asMember()
                                .body(OUTBOUND.replace(REF, ref(nobody)))
                                .post("/v1/outbound-messages")
                                .then(),
                        422,
                        "unknown_contact")
                .body("errors[0].field", is("contact.id"));

        assertNothingHappened();
    }

    @Test
    void aPatchIsReadLikeAnyRequest() {
        String path = "/v1/meetings/" + held(somebody()).extract().path("id");

        problem(asMember().body("{\"colour\": 1}").patch(path).then(), 400, "invalid_request")
                .body("errors[0].field", is("colour"));
        problem(asMember().body("{\"mode\": null}").patch(path).then(), 400, "invalid_request")
                .body("errors[0].field", is("mode"));
        problem(
                        asMember()
                                .body("{\"source\": {\"system\": \"a\", \"id\": \"b\"}}")
                                .patch(path)
                                .then(),
                        400,
                        "invalid_request")
                .body("errors[0].field", is("source"));
        problem(
                        asMember()
                                .body("{\"startsAt\": \"2199-01-01T00:00:00Z\"}")
                                .patch(path)
                                .then(),
                        400,
                        "invalid_request")
                .body("errors[0].field", is("startsAt"));
        problem(asMember().body("[]").patch(path).then(), 400, "invalid_request");
        asMember().get(path).then().body("version", is(1));
    }

    @Test
    void aListSaysWhatItTakes() {
        problem(asMember().get("/v1/outbound-messages?status=lost").then(), 400, "invalid_request")
                .body("errors[0].field", is("status"));
        problem(asMember().get("/v1/outbound-messages?limit=0").then(), 400, "invalid_request")
                .body("errors[0].field", is("limit"));
        problem(asMember().get("/v1/outbound-messages?cursor=x").then(), 400, "invalid_request")
                .body("errors[0].field", is("cursor"));
    }
}
