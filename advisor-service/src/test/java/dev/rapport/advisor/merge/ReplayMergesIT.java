package dev.rapport.advisor.merge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
        logs.registered(followed, "pk");
        logs.registered(called, "Parissa");
        logs.called(called);
    }

    @Test
    void theDuplicatesVerdictsAreWhatTheyWereBeforeDuringAndAfterTheMerge() {
        UUID message = logs.proposed(followed, GREETING);
        given(message, 1, "send", followed);
        logs.merge(followed, called);
        given(message, 2, "hold", called);
        edit(message, 2);
        given(message, 3, "hold", called);
        logs.called(called);
        given(message, 4, "hold", called);
        logs.unmerge(followed);
        given(message, 5, "send", followed);

        ValidatableResponse replayed = backtest("{" + SINCE + "}");

        replayed.body("result.verdicts", equalTo(5));
        isWhatItWas(replayed);
    }

    @Test
    void theSurvivorsVerdictsAreWhatTheyWereBeforeDuringAndAfterTheMerge() {
        UUID message = logs.proposed(followed, GREETING);
        given(message, 1, "send", followed);
        logs.merge(called, followed);
        given(message, 2, "hold", followed);
        logs.unmerge(called);
        given(message, 3, "send", followed);
        UUID other = logs.proposed(called, PLAIN);
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
        UUID message = logs.proposed(followed, PLAIN);
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

    /** Tells the advisor what it was not told yet, and waits for what it says. */
    private void given(UUID message, int revision, String decision, UUID contact) {
        publish();
        verdict(message, revision)
                .body("items[0].decision", equalTo(decision))
                .body("items[0].contactId", equalTo(contact.toString()));
    }

    private void edit(UUID message, int revision) {
        decide(message, "{\"action\":\"edit\",\"revision\":" + revision + ",\"body\":\"" + PLAIN + "\"}")
                .statusCode(200);
    }

    private void publish() {
        List<Envelope<TouchpointEvent>> all = logs.published();
        publish(all.subList(published, all.size()));
        published = all.size();
    }
}
