package dev.rapport.advisor.surroundings;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.advisor.Log;
import dev.rapport.contracts.TouchEvent.MeetingHeld;
import dev.rapport.contracts.TouchEvent.MessageSent;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What bears on a message beside the relationship with its contact, looked up in the database. */
@QuarkusTest
class SurroundingsIT extends AdvisorUnderTest {
    private static final String PLAIN = "The maps of the new town are ready.";

    @Test
    void aStrangerWhoIsCalledLikeSomebodyWhomWeMetIsHeldForAPerson() {
        Log known = another();
        known.registered("Parissa Shahzad", "pari@example.org")
                .called(Instant.now().minus(Duration.ofHours(2)))
                .publish();
        log.registered("parissashahzad", "parissa.shahzad@mail.example");

        UUID message = log.proposed(PLAIN);
        log.publish();

        verdict(message, 1)
                .body("items[0].decision", equalTo("hold"))
                .body("items[0].waitsFor", equalTo("person"))
                .body("items[0].findings.code", hasItem("possibly_same_person"))
                .body(
                        "items[0].findings[0].evidence.contactId",
                        hasItems(log.contactId.toString(), known.contactId.toString()));
    }

    @Test
    void aCallThatNeverHappenedMakesNobodyLookAlike() {
        Log known = another();
        Meeting call = known.call(UUID.randomUUID(), 1, Instant.now().minus(Duration.ofHours(2)));
        known.registered("Parissa Shahzad", "pari@example.org")
                .numbered(new MeetingHeld(known.contactId, call))
                .numbered(new TouchRemoved(known.contactId, known.call(call.id(), 2, call.end())))
                .publish();
        log.registered("parissashahzad", "parissa.shahzad@mail.example");

        UUID message = log.proposed(PLAIN);
        log.publish();

        verdict(message, 1).body("items[0].decision", equalTo("send"));
    }

    @Test
    void nobodyLooksLikeSomebodyOfAnotherWorkspace() {
        Log elsewhere = anotherIn("w" + UUID.randomUUID());
        elsewhere
                .registered("Parissa Shahzad", "pari@example.org")
                .called(Instant.now().minus(Duration.ofHours(2)))
                .publish();
        log.registered("parissashahzad", "parissa.shahzad@mail.example");

        UUID message = log.proposed(PLAIN);
        log.publish();

        verdict(message, 1).body("items[0].decision", equalTo("send"));
    }

    @Test
    void aMessageAfterACallCostGoodwillUntilSomebodyWrites() {
        Instant call = Instant.now().minus(Duration.ofDays(6));
        log.registered("Parissa", "parissa@example.org")
                .called(call)
                .numbered(sent(true, call.plus(Duration.ofHours(2))))
                .publish();
        relationship();
        UUID before = log.proposed(PLAIN);
        log.publish();
        verdict(before, 1).body("items[0].findings.code", hasItem("dissonance_unresolved"));

        log.numbered(sent(false, Instant.now().minus(Duration.ofDays(1)))).publish();

        verdict(before, 2)
                .body("items[0].decision", equalTo("send"))
                .body("items[0].findings.code", not(hasItem("dissonance_unresolved")));
    }

    private MessageSent sent(boolean automated, Instant at) {
        return new MessageSent(
                log.contactId,
                new Message(
                        UUID.randomUUID(),
                        1,
                        Channel.EMAIL,
                        Message.Direction.OUTBOUND,
                        automated,
                        null,
                        GREETING,
                        null,
                        null,
                        null,
                        at,
                        null));
    }
}
