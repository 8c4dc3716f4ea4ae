package dev.rapport.advisor.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.advisor.Log;
import dev.rapport.advisor.judgement.Case;
import dev.rapport.advisor.judgement.Judge;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.TouchEvent.MeetingHeld;
import dev.rapport.contracts.TouchEvent.MessageReceived;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Message;
import dev.rapport.messaging.EventCodec;
import dev.rapport.messaging.Worker;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a policy is played over a hundred thousand past messages, and in how much memory. */
@Tag("figures")
@QuarkusTest
class BacktestFiguresIT extends AdvisorUnderTest {
    private static final int MESSAGES = Integer.getInteger("rapport.messages", 100_000);
    private static final int EACH = 5;
    private static final Instant THEN = Instant.parse("2026-05-03T17:00:00Z");

    /** Stand for the ids of each contact, touch and message in the samples that rows are made of. */
    private static final UUID CONTACT = new UUID(1, 1);

    private static final UUID THING = new UUID(2, 2);
    private static final List<String> TEXTS = List.of("""
            Hi Parissa, thank you for following me, and welcome. I write about small theatres and how they find their audience \
            without a budget for it, once a week, on Sunday evenings. If that is of use to you, stay; if not, no hard feelings. \
            You will find the older letters on the site, sorted by season, and the one on matinees is what most people begin with.""", """
            The agenda for Tuesday is in the folder. We begin at nine with the numbers of the spring season, go on with the plan \
            for the garden stage, and have lunch at half past twelve. Bring the list of questions that the trustees sent; we \
            want to have an answer to each of them before we part, and somebody who writes it down for those who cannot come.""", """
            I never heard back from you, so I try once more: the workshop on ticketing has four places left, and the early price \
            ends on Friday. Reply with a yes and I hold one for you. Others from your town have come last year and gone home with \
            a plan for their box office, and with a few friends. Go to workshops.example for the programme and the reviews.""", """
            Your booking is confirmed: two seats in row F for the evening of the ninth. Please show this message at the door. \
            The bar opens an hour before the play, the cloakroom half an hour. If you cannot come, write to us until noon of \
            that day and we will find somebody who is glad to have your seats, and give you back what you have paid for them.""");

    @Inject
    @Worker
    Jdbi database;

    @Test
    void aHundredThousandPastMessages() {
        seed();

        Duration cpu = cpu();
        long start = System.nanoTime();
        String id = asMember()
                .body("{\"from\":\"2026-01-01T00:00:00Z\",\"policy\":{\"liveContactHold\":{\"phone\":\"PT1H\"}}}")
                .post("/v1/policy-backtests")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(
                        () -> assertThat(result(id).<String>path("status")).isEqualTo("done"));
        double seconds = (System.nanoTime() - start) / 1e9;

        assertThat(result(id).<Integer>path("result.verdicts")).isEqualTo(MESSAGES);
        System.out.printf(
                Locale.ROOT,
                "backtest: %d past messages of %d contacts in %.1f s (%.0f a second), %.1f s of CPU beside the database, heap in use afterwards %d MB%n",
                MESSAGES,
                MESSAGES / EACH,
                seconds,
                MESSAGES / seconds,
                cpu().minus(cpu).toMillis() / 1e3,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000);
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private ExtractableResponse<Response> result(String id) {
        return asMember()
                .get("/v1/policy-backtests/" + id)
                .then()
                .statusCode(200)
                .extract();
    }

    private void seed() {
        told(1, new ContactRegistered(CONTACT, "Parissa Shah", List.of(), "Europe/Zurich", List.of("customer")));
        told(2, meeting(THEN.minus(Duration.ofDays(20))));
        told(3, meeting(THEN.minus(Duration.ofHours(3))));
        told(4, message(THEN.minus(Duration.ofDays(2))));
        told(5, message(THEN.minus(Duration.ofDays(1))));
        for (int place = 0; place < EACH; place++) {
            OutboundMessage proposed = new OutboundMessage(
                    THING,
                    Channel.EMAIL,
                    "parissa@example.org",
                    null,
                    true,
                    "News",
                    TEXTS.get(place % TEXTS.size()),
                    null,
                    "spring",
                    "mailer",
                    null,
                    THEN);
            told(null, new OutboundMessageProposed(CONTACT, proposed, 5));
        }
        Verdict given = Judge.judge(new Case(
                        Relationship.of(CONTACT),
                        new OutboundMessage(
                                THING, Channel.EMAIL, null, null, true, null, "Hello", null, null, null, null, THEN),
                        Workspace.UNKNOWN,
                        Policy.DEFAULT,
                        List.of(),
                        THEN))
                .verdict(new UUID(3, 3), THING, 1, CONTACT, 1, 5, THEN, THEN);
        database.useHandle(handle -> handle.createUpdate("""
                        insert into verdict (workspace, id, message_id, revision, contact_id, decision, data, decided_at,
                                             journal_position, workspace_version, waived)
                        select workspace, event_id, (data -> 'message' ->> 'id')::uuid, 1, contact_id, 'send',
                               replace(replace(:verdict, :contact, contact_id::text), :thing, data -> 'message' ->> 'id')::jsonb,
                               :then, position, 0, '[]'
                        from journal where workspace = :workspace and sequence is null
                        """)
                .bind("verdict", json(given))
                .bind("contact", CONTACT.toString())
                .bind("thing", THING.toString())
                .bind("then", THEN.atOffset(ZoneOffset.UTC))
                .bind("workspace", workspace)
                .execute());
        database.useHandle(handle -> handle.execute("analyze"));
    }

    /** Each of the contacts is told such an event. */
    private void told(@Nullable Integer sequence, TouchpointEvent sample) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into journal (event_id, workspace, contact_id, sequence, type, data, occurred_at)
                        select gen_random_uuid(), :workspace, contact, :sequence, :type,
                               replace(replace(:data, :contact, contact::text), :thing, gen_random_uuid()::text)::jsonb, :then
                        from (select md5(:workspace || number)::uuid as contact from generate_series(1, :contacts) number) each
                        """)
                .bind("workspace", workspace)
                .bind("sequence", sequence)
                .bind("type", Event.typeOf(sample.getClass()))
                .bind("data", json(sample))
                .bind("contact", CONTACT.toString())
                .bind("thing", THING.toString())
                .bind("then", THEN.atOffset(ZoneOffset.UTC))
                .bind("contacts", MESSAGES / EACH)
                .execute());
    }

    private static MeetingHeld meeting(Instant end) {
        return new MeetingHeld(CONTACT, Log.call(CONTACT, THING, 1, end));
    }

    private static MessageReceived message(Instant at) {
        return new MessageReceived(
                CONTACT,
                new Message(
                        THING,
                        1,
                        Channel.EMAIL,
                        Message.Direction.INBOUND,
                        false,
                        null,
                        "How was it?",
                        null,
                        null,
                        List.of(),
                        at,
                        null));
    }

    private static String json(Object value) {
        return new String(EventCodec.write(value), StandardCharsets.UTF_8);
    }
}
