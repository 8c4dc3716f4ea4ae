package dev.rapport.touchpoint.timeline.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.rapport.contracts.ContactEvent.ConnectionEvent;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A timeline with one touch of each kind, on the first days of May, is asked for parts of it. */
@QuarkusTest
class TimelineFilterIT extends ServiceUnderTest {
    private UUID contact = UUID.randomUUID();

    @Inject
    @Worker
    Jdbi database;

    @BeforeEach
    void tell() {
        contact = knownContact();
        tell("messages", """
                "channel": "email", "direction": "inbound", "automated": false, "subject": "Small theatres",
                "body": "It's about the stage, see theatres.example/list", "occurredAt": "2026-05-01T09:00:00Z\"""");
        tell("messages", """
                "channel": "email", "direction": "inbound", "automated": true, "body": "I am away", "occurredAt": "2026-05-02T09:00:00Z\"""");
        tell("exchanges", """
                "kind": "introduction", "direction": "given", "note": "To an editor", "occurredAt": "2026-05-04T09:00:00Z\"""");
        tell("commitments", """
                "owedBy": "them", "what": "A chapter on lighting", "dueAt": "2199-05-05T12:00:00Z", "occurredAt": "2026-05-05T09:00:00Z\"""");
        tell("light-touches", """
                "channel": "linkedin", "by": "us", "act": "shared", "content": "Ten stages", "occurredAt": "2026-05-06T09:00:00Z\"""");
        Broker.publish(
                Topics.CONNECTIONS,
                workspace,
                contact,
                ConnectionEvent.of(
                        contact,
                        new Connection(
                                UUID.randomUUID(),
                                Channel.X,
                                Side.THEM,
                                Connection.Status.FOLLOWED,
                                "Hello from the stage",
                                Instant.parse("2026-05-07T09:00:00Z"))));
        await().untilAsserted(
                        () -> asMember().get("/v1/timelines/" + contact).then().body("items", hasSize(7)));
    }

    private void tell(String path, String fields) {
        asMember()
                .body("{\"contact\": " + ref(contact) + ", " + fields + "}")
                .post("/v1/" + path)
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind=exchange                     | exchange
            kind=exchange&kind=commitment     | commitment exchange
            kind=meeting,light_touch          | light_touch meeting
            channel=email                     | message message
            channel=phone                     | meeting
            channel=x                         | connection
            by=them                           | connection commitment message message
            by=us                             | light_touch exchange
            automated=true                    | message
            automated=false&kind=message      | message
            from=2026-05-05T09:00:00Z         | connection light_touch commitment
            to=2026-05-02T09:00:00Z           | message
            from=2026-05-04T00:00:00Z&to=2026-05-06T09:00:00Z | commitment exchange
            query=                            | connection light_touch commitment exchange meeting message message
            query=editor                      | exchange
            query=LIGHT                       | commitment
            query=stage                       | connection light_touch message
            query=stage&by=them&channel=email | message
            query=small+stage                 | message
            query=it's                        | message
            query=theatres.example            | message
            query=stage+editor                | ''
            query=%26+%7C+%21                 | ''
            query=email                       | ''
            """)
    void onlyWhatIsAskedForIsTold(String query, String kinds) {
        List<String> told = asMember()
                .urlEncodingEnabled(false)
                .get("/v1/timelines/" + contact + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.kind");

        assertThat(String.join(" ", told)).isEqualTo(kinds);
    }

    @Test
    void whatIsAskedForComesInPages() {
        var page = asMember()
                .get("/v1/timelines/" + contact + "?query=stage&limit=2")
                .then()
                .body("items", hasSize(2))
                .extract();

        asMember()
                .get("/v1/timelines/" + contact + "?query=stage&limit=2&cursor=" + page.path("nextCursor"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", is("message"));
    }

    @Test
    void aSearchKnowsCorrectionsAndIsQuietAboutWhatIsGone() {
        String exchange = asMember()
                .get("/v1/timelines/" + contact + "?kind=exchange")
                .then()
                .extract()
                .path("items[0].touchId");

        asMember()
                .body("{\"note\": \"To a printer\"}")
                .patch("/v1/exchanges/" + exchange)
                .then()
                .statusCode(200);
        asMember().get(searched("editor")).then().body("items", hasSize(0));
        asMember().get(searched("printer")).then().body("items", hasSize(1));

        asMember().delete("/v1/exchanges/" + exchange).then().statusCode(204);
        asMember().get(searched("printer")).then().body("items", hasSize(0));
    }

    @Test
    void aTextOfNothingButDifferentWordsIsKept() {
        StringBuilder words = new StringBuilder();
        for (int word = 0; words.length() < 250 * 1024; word++) {
            words.append(Integer.toString(word, 36))
                    .append("-")
                    .append(word % 7)
                    .append(".co/")
                    .append(word)
                    .append(' ');
        }

        tell("messages", """
                "channel": "email", "direction": "inbound", "automated": false, "body": "%s\"""".formatted(words));

        asMember().get(searched("1z-")).then().body("items", hasSize(1));
    }

    /** A replica of the version before tells no words. */
    @Test
    void aTouchWhoseWordsNobodyToldIsFoundByThemAllTheSame() {
        database.useHandle(handle -> handle.execute("update touch set words = null where workspace = ?", workspace));

        asMember().get(searched("theatres")).then().body("items", hasSize(1));
        asMember().get(searched("theatrical")).then().body("items", hasSize(0));
    }

    private String searched(String word) {
        return "/v1/timelines/" + contact + "?query=" + word;
    }

    @ParameterizedTest
    @CsvSource({
        "kind=party, kind",
        "channel=fax, channel",
        "by=nobody, by",
        "from=yesterday, from",
        "to=2026-05-03, to",
        "automated=maybe, automated",
        "limit=0, limit",
        "cursor=x, cursor"
    })
    void whatIsNoFilterIsNamed(String query, String field) {
        problem(asMember().get("/v1/timelines/" + contact + "?" + query).then(), 400, "invalid_request")
                .body("errors[0].field", is(field));
        problem(
                        asMember()
                                .get("/v1/timelines/" + contact + "?query=" + "x".repeat(201))
                                .then(),
                        400,
                        "invalid_request")
                .body("errors[0].field", is("query"));
    }
}
