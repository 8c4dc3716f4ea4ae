package dev.rapport.advisor.merge;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.TouchEvent.MeetingHeld;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Meeting;
import dev.rapport.contracts.model.OutboundMessage;
import dev.rapport.messaging.Envelope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recorded history in which two contacts become one person and two again, played again. */
@QuarkusTest
class ReplayMergesIT extends AdvisorUnderTest {
    private static final String PLAIN = "The agenda for Tuesday is in the folder.";
    private static final String SINCE = "\"from\":\"2020-01-01T00:00:00Z\"";

    private final UUID called = UUID.randomUUID();
    private final UUID followed = UUID.randomUUID();
    private final Sequencer logs = new Sequencer(workspace);
    private int published;

    @BeforeEach
    void aCallWithOneOfThem() {
        logs.tell(new ContactRegistered(followed, "pk", List.of(), null, List.of()));
        logs.tell(new ContactRegistered(called, "Parissa", List.of(), null, List.of()));
        logs.tell(new MeetingHeld(called, call(UUID.randomUUID())));
    }

    @Test
    void theDuplicatesVerdictsAreWhatTheyWereBeforeDuringAndAfterTheMerge() {
        UUID message = proposed(followed, GREETING);
        given(message, 1, "send", followed);
        logs.merge(followed, called);
        given(message, 2, "hold", called);
        edit(message, 2);
        given(message, 3, "hold", called);
        logs.tell(new MeetingHeld(called, call(UUID.randomUUID())));
        given(message, 4, "hold", called);
        logs.unmerge(followed);
        given(message, 5, "send", followed);

        ValidatableResponse replayed = backtest("{" + SINCE + "}");

        replayed.body("result.verdicts", equalTo(5));
        isWhatItWas(replayed);
    }

    @Test
    void theSurvivorsVerdictsAreWhatTheyWereBeforeDuringAndAfterTheMerge() {
        UUID message = proposed(followed, GREETING);
        given(message, 1, "send", followed);
        logs.merge(called, followed);
        given(message, 2, "hold", followed);
        logs.unmerge(called);
        given(message, 3, "send", followed);
        UUID other = proposed(called, PLAIN);
        given(other, 1, "hold", called);
        logs.merge(called, followed);
        given(message, 4, "hold", followed);
        given(other, 2, "hold", followed);

        ValidatableResponse replayed = backtest("{" + SINCE + "}");

        replayed.body("result.verdicts", equalTo(6));
        isWhatItWas(replayed);
    }

    @Test
    void anotherPolicyIsPlayedOverThePersonAsItWas() {
        UUID message = proposed(followed, PLAIN);
        given(message, 1, "send", followed);
        logs.merge(followed, called);
        given(message, 2, "hold", called);
        logs.unmerge(followed);
        given(message, 3, "send", followed);

        ValidatableResponse played = backtest("{" + SINCE + ",\"policy\":{\"liveContactHold\":{\"phone\":\"PT1H\"}}}");

        played.body("result.before.hold", equalTo(1))
                .body("result.after.hold", equalTo(0))
                .body("result.changed", equalTo(1))
                .body("result.examples.contactId", contains(called.toString()));
    }

    private static void isWhatItWas(ValidatableResponse replayed) {
        replayed.body("result.changed", equalTo(0))
                .body("result.examples", hasSize(0))
                .body("result.excluded.erased", equalTo(0))
                .body("result.excluded.otherJudge", equalTo(0));
    }

    private Meeting call(UUID id) {
        Instant end = Instant.now().minus(Duration.ofHours(2));
        return new Meeting(
                id,
                1,
                List.of(called),
                List.of(),
                Meeting.Mode.PHONE,
                Meeting.Status.HELD,
                null,
                end.minus(Duration.ofHours(1)),
                end,
                null,
                null,
                null);
    }

    private UUID proposed(UUID contact, String body) {
        UUID id = UUID.randomUUID();
        OutboundMessage message =
                new OutboundMessage(id, Channel.X, "pk", null, true, null, body, null, null, null, null, Instant.now());
        logs.tell(new OutboundMessageProposed(contact, message, logs.last(logs.log(contact))));
        return id;
    }

    /** Tells the advisor what it was not told yet, and waits for what it says. */
    private void given(UUID message, int revision, String decision, UUID contact) {
        publish();
        verdict(message, revision)
                .body("items[0].decision", equalTo(decision))
                .body("items[0].contactId", equalTo(contact.toString()));
    }

    private void edit(UUID message, int revision) {
        asMember()
                .body("{\"action\":\"edit\",\"revision\":" + revision + ",\"body\":\"" + PLAIN + "\"}")
                .post("/v1/reviews/{id}/decision", message)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse backtest(String request) {
        String id = asMember()
                .body(request)
                .post("/v1/policy-backtests")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        asMember().get("/v1/policy-backtests/" + id).then().body("status", equalTo("done")));
        return asMember().get("/v1/policy-backtests/" + id).then().statusCode(200);
    }

    private void publish() {
        List<Envelope<TouchpointEvent>> all = logs.published();
        publish(all.subList(published, all.size()));
        published = all.size();
    }
}
