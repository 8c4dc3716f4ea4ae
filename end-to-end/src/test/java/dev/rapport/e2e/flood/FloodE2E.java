package dev.rapport.e2e.flood;

import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.e2e.team.Teams;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** A workspace hands in more than anybody can judge at once: others get their verdicts nearly as fast as before. */
@Tag("chaos")
@ExtendWith(BuiltStack.class)
@Isolated
class FloodE2E {
    private static final int MESSAGES = Integer.getInteger("rapport.flood.messages", 1_000);
    private static final int AT_ONCE = 250;
    private static final Duration CALM = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ALL = Duration.ofMinutes(10);
    /** How much longer others may wait: machines are busy, and a flood is work for everybody. */
    private static final int RATIO = 20;

    private static final Duration NOTHING_TO_SPEAK_OF = Duration.ofSeconds(2);

    /** Kafka has no door keeper: what comes through it fast waits for its turn. */
    @Test
    void aFloodThroughKafkaKeepsNobodyElseWaiting(Team loud, Team quiet, Teams teams) throws Exception {
        // A thousand verdicts alike: replaying them tells nothing new.
        teams.leaveOut(loud);
        Person many = loud.ana().registers("Everybody");
        Person noor = quiet.ana().registers("Noor");
        try (KafkaProducer<String, String> kafka = producer(quiet)) {
            Probe.Figures calm = probed(() -> handsIn(kafka, quiet, noor));

            Instant start = Instant.now();
            for (int number = 0; number < MESSAGES; number++) {
                kafka.send(record(loud, many, UUID.randomUUID()));
            }
            kafka.flush();
            Probe flooded = new Probe(() -> handsIn(kafka, quiet, noor));
            Probe proposing = new Probe(() -> proposes(quiet, noor));
            awaitJudged(loud);
            report("through Kafka", start, calm, flooded.figures());
            report("through Kafka, and a neighbour on REST", start, calm, proposing.figures());
        }
    }

    @Test
    void aFloodOfCallsKeepsNobodyElseWaiting(Team loud, Team quiet, Teams teams) throws Exception {
        // A thousand verdicts alike: replaying them tells nothing new.
        teams.leaveOut(loud);
        Person many = loud.ana().registers("Everybody");
        Person noor = quiet.ana().registers("Noor");
        Probe.Figures calm = probed(() -> proposes(quiet, noor));

        Instant start = Instant.now();
        Probe flooded = new Probe(() -> proposes(quiet, noor));
        for (int number = 0; number < MESSAGES; number += AT_ONCE) {
            batch(loud, many);
        }
        awaitJudged(loud);

        report("by calls", start, calm, flooded.figures());
    }

    private static Probe.Figures probed(Callable<?> once) throws Exception {
        Probe probe = new Probe(once);
        Thread.sleep(CALM);
        return probe.figures();
    }

    private static void report(String how, Instant start, Probe.Figures calm, Probe.Figures flooded) {
        System.out.printf(
                Locale.ROOT,
                "flood: %d messages %s in %d s; others' verdicts before: %s; meanwhile: %s%n",
                MESSAGES,
                how,
                Duration.between(start, Instant.now()).toSeconds(),
                calm,
                flooded);
        assertThat(flooded.median())
                .isLessThan(calm.median().multipliedBy(RATIO).plus(NOTHING_TO_SPEAK_OF));
        assertThat(flooded.longest()).isLessThan(PATIENCE);
    }

    private static Object proposes(Team team, Person person) {
        return team.tool().proposes(Draft.to(person, "Our office is closed on Friday."));
    }

    /** Until there is a verdict. */
    private static Object handsIn(KafkaProducer<String, String> kafka, Team team, Person person) {
        UUID id = UUID.randomUUID();
        kafka.send(record(team, person, id));
        Client tool = team.client("automation", "tool");
        return await("a verdict on what was handed in")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> tool.send(Call.get(TOUCHPOINT, "/v1/outbound-messages/" + id)), FloodE2E::isJudged);
    }

    private static boolean isJudged(Answer answer) {
        return answer.status() == 200 && !answer.body().path("status").asText().equals("pending");
    }

    private static void batch(Team team, Person person) {
        JsonNode draft = Draft.to(person, "Our office is closed on Friday.").json();
        team.client("automation", "tool")
                .send(Call.post(
                        TOUCHPOINT,
                        "/v1/outbound-messages/batch",
                        Json.object("messages", Collections.nCopies(AT_ONCE, draft))))
                .expect(200);
    }

    /** All of them, each once. They are counted when none is pending: reading so many lists again and again would be a flood, too. */
    private static void awaitJudged(Team loud) {
        await("all are judged")
                .atMost(ALL)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> nonePending(loud) && cleared(loud) == MESSAGES);
    }

    private static boolean nonePending(Team loud) {
        return loud.client("member", "ana")
                .get(TOUCHPOINT, "/v1/outbound-messages?status=pending&limit=1")
                .path("items")
                .isEmpty();
    }

    private static int cleared(Team loud) {
        Client ana = loud.client("member", "ana");
        int found = 0;
        String cursor = "";
        do {
            JsonNode page = ana.get(
                    TOUCHPOINT,
                    "/v1/outbound-messages?status=cleared&limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            found += page.path("items").size();
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return found;
    }

    private static ProducerRecord<String, String> record(Team team, Person person, UUID id) {
        return Draft.to(person, "Our office is closed on Friday.").handedIn(team, id);
    }

    private static KafkaProducer<String, String> producer(Team team) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", team.stack().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }
}
