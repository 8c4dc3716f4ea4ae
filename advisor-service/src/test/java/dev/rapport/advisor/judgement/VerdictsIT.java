package dev.rapport.advisor.judgement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.contracts.TouchEvent.MeetingHeld;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VerdictsIT extends AdvisorUnderTest {

    @Test
    void aGreetingAfterACallIsHeldForAPerson() {
        // given
        log.registered("Parissa", "parissa@example.org").called(Instant.now().minus(Duration.ofHours(2)));

        // when
        UUID message = log.proposed(GREETING);
        log.publish();

        // then
        verdict(message, 1)
                .body("items[0].decision", equalTo("hold"))
                .body("items[0].waitsFor", equalTo("person"))
                .body("items[0].seenSequence", equalTo(2))
                .body("items[0].questions.appropriate.because", hasItem("recent_live_contact"))
                .body("items[0].questions.fitsConversation.because", hasItem("claims_first_touch"));
    }

    @Test
    void theSameGreetingToSomebodyNeverMetIsCleared() {
        log.registered("Parissa", "parissa@example.org");

        UUID message = log.proposed(GREETING);
        log.publish();

        verdict(message, 1).body("items[0].decision", equalTo("send"));
    }

    @Test
    void aCallThatComesLaterTurnsTheVerdict() {
        log.registered("Parissa", "parissa@example.org");
        UUID message = log.proposed(GREETING);
        log.publish();
        verdict(message, 1).body("items[0].decision", equalTo("send"));

        log.called(Instant.now().minus(Duration.ofMinutes(5))).publish();

        verdict(message, 2).body("items[0].decision", equalTo("hold")).body("items[0].revision", equalTo(2));
    }

    @Test
    void whatIsToldTwiceCountsOnce() {
        log.registered("Parissa", "parissa@example.org").called(Instant.now().minus(Duration.ofDays(30)));
        log.publishTwice();
        UUID message = log.proposed(GREETING);

        log.publishTwice();

        verdict(message, 1);
        relationship().body("facts.meetingsHeld", equalTo(1)).body("seenSequence", equalTo(2));
    }

    @Test
    void aRemovedCallNeverHappened() {
        var call = log.call(UUID.randomUUID(), 1, Instant.now().minus(Duration.ofHours(2)));
        log.registered("Parissa", "parissa@example.org")
                .numbered(new MeetingHeld(log.contactId, call))
                .publish();
        UUID message = log.proposed(GREETING);
        log.publish();
        verdict(message, 1).body("items[0].decision", equalTo("hold"));

        log.numbered(new TouchRemoved(log.contactId, log.call(call.id(), 2, call.end())))
                .publish();

        verdict(message, 2).body("items[0].decision", equalTo("send"));
        relationship().body("facts.meetingsHeld", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verdicts?limit=few",
                "verdicts?messageId=none",
                "relationships?budget=much",
                "policy?version=newest",
                "reviews?contactId=ana",
                "reviews?limit=few"
            })
    void aParameterThatCannotBeReadIsNamed(String call) {
        String name = call.substring(call.indexOf('?') + 1, call.indexOf('='));

        asMember().get("/v1/" + call).then().statusCode(400).body("errors.field", contains(name));
    }

    @Test
    void aMessageWaitsWhileAnEventOfItsContactIsMissing() {
        log.registered("Parissa", "parissa@example.org")
                .lost()
                .called(Instant.now().minus(Duration.ofHours(2)));

        UUID message = log.proposed(GREETING);
        log.publish();

        relationship().body("seenSequence", equalTo(1));
        verdicts(message).body("items", hasSize(0));
    }
}
