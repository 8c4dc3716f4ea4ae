package dev.rapport.advisor.dissonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.dissonance.Dissonances.Looked;
import dev.rapport.advisor.dissonance.Dissonances.Span;
import dev.rapport.advisor.dissonance.Dissonances.Written;
import dev.rapport.contracts.OutboundEvent.OutboundMessageFailed;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent.MeetingHeld;
import dev.rapport.contracts.TouchEvent.MessageReceived;
import dev.rapport.contracts.TouchEvent.MessageSent;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Message;
import dev.rapport.messaging.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DissonanceIT extends AdvisorUnderTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    @Worker
    Dissonances dissonances;

    @Test
    void aCallThatBecomesKnownAfterThePermitCameTooLateUntilItIsTakenBack() {
        log.registered("Parissa", "parissa@example.org");
        UUID message = permitted(now.minus(Duration.ofHours(1)), "x-tool", "spring");
        log.publish();
        relationship();
        var call = log.call(UUID.randomUUID(), 1, now.minus(Duration.ofHours(3)));

        log.numbered(new MeetingHeld(log.contactId, call)).publishTwice();

        register("", 1)
                .body("items[0].touchId", equalTo(message.toString()))
                .body("items[0].messageId", equalTo(message.toString()))
                .body("items[0].contactId", equalTo(log.contactId.toString()))
                .body("items[0].by", equalTo("us"))
                .body("items[0].kind", equalTo("too_late"))
                .body("items[0].tooLate", equalTo("PT2H"))
                .body("items[0].sender", equalTo("x-tool"))
                .body("items[0].campaign", equalTo("spring"))
                .body("items[0].seenSequence", equalTo(3))
                .body("nextCursor", nullValue());
        log.numbered(new TouchRemoved(log.contactId, log.call(call.id(), 2, call.end())))
                .publish();
        register("", 0);
    }

    @Test
    void whatFailedAfterAllIsTakenBackToo() {
        log.registered("Parissa", "parissa@example.org").called(now.minus(Duration.ofHours(3)));
        UUID message = permitted(now.minus(Duration.ofHours(1)), null, null);
        log.publish();
        register("", 1).body("items[0].kind", equalTo("released")).body("items[0].tooLate", nullValue());

        log.unnumbered(new OutboundMessageFailed(log.contactId, message, "bounced", false))
                .publish();

        register("", 0);
    }

    @Test
    void theRegisterIsListedNewestFirstBySideSenderAndCampaign() {
        log.registered("Parissa", "parissa@example.org").called(now.minus(Duration.ofHours(9)));
        UUID first = permitted(now.minus(Duration.ofHours(5)), "x-tool", "spring");
        UUID second = permitted(now.minus(Duration.ofHours(4)), "mailer", "spring");
        UUID third = permitted(now.minus(Duration.ofHours(3)), "mailer", null);
        log.publish();

        register("", 3).body("items.touchId", contains(third.toString(), second.toString(), first.toString()));
        register("?by=us&sender=mailer", 2).body("items.touchId", contains(third.toString(), second.toString()));
        register("?campaign=spring", 2).body("items.touchId", contains(second.toString(), first.toString()));
        register("?sender=x-tool&campaign=spring", 1).body("items.touchId", contains(first.toString()));
        register("?by=them", 0);
        String cursor = register("?limit=2", 2).extract().path("nextCursor");
        register("?limit=2&cursor=" + cursor, 1).body("items.touchId", contains(first.toString()));
        as("stranger", "admin").get("/v1/dissonance").then().body("items", hasSize(0));
    }

    @Test
    void theRegisterComesWholeAsCsv() {
        log.registered("Parissa", "parissa@example.org").called(now.minus(Duration.ofHours(9)));
        UUID spring = permitted(now.minus(Duration.ofHours(5)), "x-tool", "spring");
        permitted(now.minus(Duration.ofHours(4)), "x-tool", "autumn");
        log.publish();
        register("", 2);

        String csv = asMember()
                .accept("text/csv")
                .get("/v1/dissonance?campaign=spring")
                .asString();

        assertThat(csv.lines())
                .hasSize(2)
                .first()
                .isEqualTo("touchId,messageId,contactId,by,kind,sender,campaign,occurredAt,says,tooLate");
        assertThat(csv).contains(spring + "," + spring + "," + log.contactId + ",us,released,x-tool,spring,");
    }

    @Test
    void aCallToldOfMonthsLaterFindsTheGreetingThatItContradicts() {
        log.registered("Parissa", "parissa@example.org");
        UUID greeting = permitted(
                now.minus(Duration.ofDays(30)), "Thanks for following me, it is nice to meet you!", null, null);
        permitted(now.minus(Duration.ofDays(20)), null, null);
        log.publish();
        relationship();

        log.called(now.minus(Duration.ofDays(90))).publish();

        register("", 1)
                .body("items[0].touchId", equalTo(greeting.toString()))
                .body("items[0].kind", equalTo("too_late"));
    }

    /** The call answers what was written before it, and not what a member wrote since. */
    @Test
    void whatSaysThatNobodyAnsweredIsComparedWithWhatWasWrittenToo() {
        String impatient = "I haven't heard back from you.";
        log.registered("Parissa", "parissa@example.org").called(now.minus(Duration.ofDays(60)));
        UUID afterTheCall = permitted(now.minus(Duration.ofDays(50)), impatient, null, null);
        log.numbered(new MessageSent(
                log.contactId, written(1, Message.Direction.OUTBOUND, "Here it is.", Duration.ofDays(40))));
        permitted(now.minus(Duration.ofDays(20)), impatient, null, null);

        log.publish();

        register("", 1).body("items[0].touchId", equalTo(afterTheCall.toString()));
    }

    @Test
    void wordsThatCorrectStandInTheRegisterUntilTheyAreTakenBack() {
        log.registered("Parissa Lima", "parissa@example.org");
        Message correction = written(
                1, Message.Direction.OUTBOUND, "You mean: how may I be a good connection.", Duration.ofHours(1));

        log.numbered(new MessageSent(log.contactId, correction)).publish();

        register("", 1)
                .body("items[0].touchId", equalTo(correction.id().toString()))
                .body("items[0].by", equalTo("us"))
                .body("items[0].kind", equalTo("correction"))
                .body("items[0].says", startsWith("A message of yours corrected how Parissa writes."))
                .body("items[0].messageId", nullValue());
        log.numbered(new TouchRemoved(
                        log.contactId,
                        new Message(
                                correction.id(),
                                2,
                                correction.channel(),
                                correction.direction(),
                                false,
                                null,
                                correction.body(),
                                null,
                                null,
                                null,
                                correction.occurredAt(),
                                null)))
                .publish();
        register("", 0);
    }

    @Test
    void aQuestionThatNobodyAnswersForAWeekStandsInTheRegisterUntilSomebodyDoes() {
        log.registered("Parissa", "parissa@example.org");
        Message question = written(1, Message.Direction.INBOUND, "When can we talk?", Duration.ofDays(8));
        log.numbered(new MessageReceived(log.contactId, question)).publish();
        register("?by=us", 1)
                .body("items[0].touchId", equalTo(question.id().toString()))
                .body("items[0].kind", equalTo("ignored_question"));

        log.numbered(new MessageSent(
                        log.contactId, written(1, Message.Direction.OUTBOUND, "On Tuesday.", Duration.ofHours(1))))
                .publish();

        register("", 0);
    }

    @Test
    void aQuestionIsIgnoredOnceItsWeekIsOver() {
        log.registered("Parissa", "parissa@example.org");
        Message question = written(
                1,
                Message.Direction.INBOUND,
                "When can we talk?",
                Duration.ofDays(7).minusSeconds(5));

        log.numbered(new MessageReceived(log.contactId, question)).publish();

        register("?by=us", 1).body("items[0].kind", equalTo("ignored_question"));
    }

    @Test
    void aTouchThatIsCorrectedInTheSameBatchIsRememberedAsItIsThen() {
        ContactKey contact = new ContactKey(workspace, log.contactId);
        Looked touch = new Looked(contact, UUID.randomUUID());
        Instant corrected = now.minus(Duration.ofHours(2));

        QuarkusTransaction.requiringNew()
                .run(() -> dissonances.remember(List.of(new Written(touch, now), new Written(touch, corrected))));

        Set<Looked> found = QuarkusTransaction.requiringNew()
                .call(() -> dissonances.within(List.of(new Span(contact, corrected, corrected))));
        assertThat(found).containsExactly(touch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"by=her", "limit=0", "cursor=x"})
    void whatIsWrongIsNamed(String query) {
        asMember()
                .get("/v1/dissonance?" + query)
                .then()
                .statusCode(400)
                .body("errors.field", contains(query.substring(0, query.indexOf('='))));
    }

    private Message written(int version, Message.Direction direction, String body, Duration ago) {
        return new Message(
                UUID.randomUUID(),
                version,
                Channel.EMAIL,
                direction,
                false,
                null,
                body,
                null,
                null,
                null,
                now.minus(ago),
                null);
    }

    private UUID permitted(Instant at, @Nullable String sender, @Nullable String campaign) {
        return permitted(at, "Our office is closed on Friday.", sender, campaign);
    }

    private UUID permitted(Instant at, String body, @Nullable String sender, @Nullable String campaign) {
        UUID id = UUID.randomUUID();
        OutboundMessage message = new OutboundMessage(
                id, Channel.EMAIL, "parissa@example.org", null, true, null, body, null, campaign, sender, null, at);
        log.numbered(new OutboundMessagePermitted(log.contactId, message, 1, at));
        return id;
    }

    private ValidatableResponse register(String query, int size) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> asMember().get("/v1/dissonance" + query).path("items.size()"), is(size));
        return asMember().get("/v1/dissonance" + query).then();
    }
}
