package dev.rapport.e2e.fault;

import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.fault.broken.Breakable;
import dev.rapport.e2e.fault.broken.BreakableStack;
import dev.rapport.e2e.fault.plan.Part;
import dev.rapport.e2e.team.Draft;
import dev.rapport.stack.local.Service;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What services depend on is away, or says nothing: callers are told to come back, or wait; nothing is half-written; all goes
 * on by itself; and health says what is.
 */
@Tag("local")
@Tag("chaos")
@ExtendWith(Breakable.class)
@ResourceLock("the stack that may be broken")
class OutageE2E extends OutageUnderTest {
    /** Of a probe of Kubernetes, with something to spare on a busy machine. */
    private static final Duration PROBE = Duration.ofSeconds(3);

    private static final Duration GRACE = Duration.ofSeconds(45);

    private static final int CALLERS = 40;

    OutageE2E(BreakableStack stack) {
        super(stack);
    }

    @Test
    void withoutADatabaseCallersAreToldToComeBackAndNothingIsWritten() {
        List<Call> calls = keyed(hears(), proposes(), registers("Noor"));
        stack.line(Part.DATABASE).refuse();

        List<Answer> answers = during(OUTAGE, calls);

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            assertThat(answer.retryAfter()).isNotEmpty();
        });
        assertThat(health("live")).containsOnly(200);
        assertThat(health("ready")).doesNotContain(200);
        stack.line(Part.DATABASE).mend();
        await().atMost(RECOVERY).until(() -> health("ready").stream().allMatch(status -> status == 200));
        assertThat(team.ana().timeline(parissa, "limit=10")).isEmpty();
        assertThat(calls.stream().map(this::send)).allMatch(answer -> answer.status() < 300);
        assertThat(team.ana().timeline(parissa, "limit=10")).hasSize(1);
    }

    @Test
    void aDatabaseThatSaysNothingIsWaitedForAndHoldsUpNoProbe() throws Exception {
        List<Call> calls = IntStream.range(0, CALLERS)
                .mapToObj(number -> keyed(hears()).getFirst())
                .toList();
        stack.line(Part.DATABASE).silence();

        List<Answer> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> waiting =
                    calls.stream().map(call -> callers.submit(() -> send(call))).toList();
            rest(OUTAGE);
            assertThat(health("live")).containsOnly(200);
            assertThat(health("ready")).doesNotContain(200);
            stack.line(Part.DATABASE).mend();
            for (Future<Answer> one : waiting) {
                answers.add(one.get());
            }
        }

        assertThat(answers).extracting(Answer::status).containsAnyOf(201, 503).isSubsetOf(201, 503);
        await().atMost(RECOVERY).until(() -> health("ready").stream().allMatch(status -> status == 200));
        assertThat(calls.stream().map(this::send)).extracting(Answer::status).containsOnly(201);
        assertThat(team.ana().timeline(parissa, "limit=200")).hasSize(CALLERS);
    }

    @Test
    void withoutABrokerTouchesAreTakenInAndVerdictsWait() {
        stack.line(Part.BROKER).refuse();

        List<Answer> answers = during(OUTAGE, keyed(hears()));
        Answer proposed = send(proposes().with("Prefer", "wait=1"));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(proposed.expect(202).path("go").asBoolean()).isFalse();
        assertThat(health("live")).containsOnly(200);
        assertThat(health("ready")).containsOnly(200);
        assertThat(waitingEvents()).isPositive();
        stack.line(Part.BROKER).mend();
        awaitPermit(proposed);
    }

    @Test
    void aServiceThatStartsWithoutABrokerServesAndCountsAsStartedOnceItHasReachedOne() {
        stack.kill(Part.TOUCHPOINT, 0);
        stack.line(Part.BROKER).refuse();

        stack.start(Part.TOUCHPOINT, 0);

        await().atMost(RECOVERY).until(() -> stack.isReady(TOUCHPOINT, 0));
        assertThat(probe(TOUCHPOINT, "started")).isEqualTo(503);
        assertThat(send(hears()).status()).isEqualTo(201);
        stack.line(Part.BROKER).mend();
        await().atMost(RECOVERY).until(() -> probe(TOUCHPOINT, "started") == 200);
        awaitPermit(send(proposes()));
    }

    /** In the midst of what it cannot take in. A pod is killed after 45 seconds. With {@code -Pchaos} only: it takes its time. */
    @Test
    @EnabledIfSystemProperty(named = "rapport.chaos.outage", matches = "\\d{2,}")
    void whoeverIsToldToEndWithoutADatabaseEndsAndWhatItHadInHandIsTakenInLater() {
        UUID message = UUID.randomUUID();
        stack.line(Part.DATABASE).refuse();
        handIn(message);
        rest(OUTAGE);
        Instant told = Instant.now();

        stack.signal(Part.TOUCHPOINT, 0, "TERM");
        stack.replica(TOUCHPOINT, 0).awaitEnd();

        Duration took = Duration.between(told, Instant.now());
        System.out.printf("without a database: touchpoint-service ends within %d s%n", took.toSeconds());
        assertThat(took).isLessThan(GRACE);
        stack.mend();
        Call proposed = Call.get(TOUCHPOINT, "/v1/outbound-messages/" + message);
        await().atMost(RECOVERY).until(() -> send(proposed).status() == 200);
    }

    /** The verdict comes once everything is there again. */
    private void awaitPermit(Answer proposed) {
        Call permit = Call.post(
                        TOUCHPOINT,
                        "/v1/outbound-messages/"
                                + proposed.expect(202).path("id").asText() + "/permit",
                        Json.object())
                .with("Idempotency-Key", UUID.randomUUID().toString());
        await().atMost(RECOVERY).until(() -> send(permit).status() == 200);
    }

    /** Through Kafka. */
    private void handIn(UUID id) {
        var handedIn = Draft.to(parissa, "Our office is closed on Friday.").handedIn(team, id);
        try (var kafka = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            kafka.send(handedIn);
        }
    }

    private Call hears() {
        return Call.post(
                TOUCHPOINT,
                "/v1/messages",
                Json.object(
                        "contact",
                        parissa.ref(),
                        "channel",
                        "email",
                        "direction",
                        "inbound",
                        "automated",
                        false,
                        "body",
                        "Fine with me."));
    }

    private Call proposes() {
        return Call.post(
                TOUCHPOINT,
                "/v1/outbound-messages?permit=true",
                Draft.to(parissa, "The minutes of our last session.").json());
    }

    private static Call registers(String name) {
        return Call.post(CONTACTS, "/v1/contacts", Json.object("displayName", name, "identities", List.of()));
    }

    private static List<Call> keyed(Call... calls) {
        return Arrays.stream(calls)
                .map(call -> call.with("Idempotency-Key", UUID.randomUUID().toString()))
                .toList();
    }

    /** What each call is answered, again and again. */
    private List<Answer> during(Duration time, List<Call> calls) {
        List<Answer> answers = new ArrayList<>();
        for (Instant end = Instant.now().plus(time); Instant.now().isBefore(end); rest(Duration.ofMillis(200))) {
            calls.stream().map(this::send).forEach(answers::add);
        }
        return answers;
    }

    /** What every service answers to this probe; 0 for none in time. */
    private List<Integer> health(String probe) {
        return Stream.of(CONTACTS, TOUCHPOINT, ADVISOR)
                .map(service -> probe(service, probe))
                .toList();
    }

    private int probe(Service service, String probe) {
        try {
            return new Client(stack.replica(service, 0), "", PROBE)
                    .send(Call.get(service, "/q/health/" + probe))
                    .status();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    private int waitingEvents() {
        return Json.stream(
                        new Client(stack, "").get(TOUCHPOINT, "/q/health/ready").path("checks"))
                .filter(check -> check.path("name").asText().equals("outbox"))
                .mapToInt(check -> check.at("/data/waiting").asInt())
                .sum();
    }
}
