package dev.rapport.e2e.watch;

import static dev.rapport.stack.local.Service.ADVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.fault.broken.Breakable;
import dev.rapport.e2e.fault.broken.BreakableStack;
import dev.rapport.e2e.fault.plan.Part;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Two advisors share the contacts. One is killed: those that were its own wait until it is missed, and no longer. */
@Isolated
@Tag("local")
@ExtendWith(Breakable.class)
class TwoAdvisorsE2E {
    private static final String GROUP = "advisor-touchpoints";
    /** After which a member of the group that says nothing counts as gone ({@code kafka.session.timeout.ms}). */
    private static final Duration SESSION = Duration.ofSeconds(10);
    /**
     * The other one hears of it at its next heartbeat, every three seconds, and then takes in what has waited: together about four
     * seconds, and more where many processes want two cores.
     */
    private static final Duration ALLOWANCE = Duration.ofSeconds(10);

    private static final Duration BEFORE = Duration.ofSeconds(3);
    private static final Duration BETWEEN = Duration.ofMillis(150);
    private static final int CONTACTS = 24;

    private final BreakableStack stack;
    private final Team team;

    private record Judged(Instant proposedAt, Duration took, Answer answer) {}

    TwoAdvisorsE2E(BreakableStack stack) {
        this.stack = stack;
        this.team = new Team(stack, "two-" + UUID.randomUUID());
    }

    @BeforeEach
    void oneMore() {
        stack.grow(ADVISOR);
        await("each has partitions")
                .atMost(Duration.ofMinutes(1))
                .until(() -> members().size() == 2
                        && members().stream()
                                .allMatch(member ->
                                        member.assignment().topicPartitions().size() >= 4));
    }

    @AfterEach
    void oneLess() {
        stack.shrink(ADVISOR);
    }

    @Test
    void bothJudgeAndWhenOneDiesNoVerdictIsLaterThanItIsMissed() throws Exception {
        List<Person> people = IntStream.range(0, CONTACTS)
                .mapToObj(number -> team.ana().registers("Person " + number))
                .toList();

        List<Judged> judged;
        Instant killed;
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Judged>> waiting = new ArrayList<>();
            propose(people, BEFORE, senders, waiting);
            double byFirst = judgedBy(0);
            double bySecond = judgedBy(1);
            killed = Instant.now();
            stack.kill(Part.ADVISOR, 1);
            propose(people, SESSION.plus(ALLOWANCE), senders, waiting);
            judged = all(waiting);
            assertThat(byFirst).as("taken in by the first").isPositive();
            assertThat(bySecond).as("taken in by the second").isPositive();
        }

        assertThat(judged).extracting(one -> one.answer().status()).containsOnly(200);
        Duration latest = latest(judged.stream().toList());
        System.out.printf(
                "two advisors, one killed: %d verdicts, the latest of those proposed before %d ms, after %d ms%n",
                judged.size(),
                latest(judged.stream()
                                .filter(one -> one.proposedAt().plus(one.took()).isBefore(killed))
                                .toList())
                        .toMillis(),
                latest.toMillis());
        assertThat(latest)
                .as("some waited for the one that was killed, and none for longer")
                .isGreaterThan(SESSION.dividedBy(2))
                .isLessThan(SESSION.plus(ALLOWANCE));
    }

    private void propose(List<Person> people, Duration time, ExecutorService senders, List<Future<Judged>> waiting)
            throws InterruptedException {
        for (Instant end = Instant.now().plus(time); Instant.now().isBefore(end); ) {
            Person person = people.get(waiting.size() % people.size());
            waiting.add(senders.submit(() -> proposed(person)));
            Thread.sleep(BETWEEN);
        }
    }

    private Judged proposed(Person person) {
        Instant at = Instant.now();
        Answer answer = team.client("automation", "tool")
                .send(Call.post(
                                Service.TOUCHPOINT,
                                "/v1/outbound-messages",
                                Draft.to(person, "The minutes of our last session.")
                                        .json())
                        .with("Prefer", "wait=30"));
        return new Judged(at, Duration.between(at, Instant.now()), answer);
    }

    private static List<Judged> all(List<Future<Judged>> waiting) throws ExecutionException, InterruptedException {
        List<Judged> all = new ArrayList<>();
        for (Future<Judged> one : waiting) {
            all.add(one.get());
        }
        return all;
    }

    private static Duration latest(List<Judged> judged) {
        return judged.stream().map(Judged::took).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private double judgedBy(int replica) {
        return Scrape.of(stack.metricsPort(ADVISOR, replica)).sum("rapport_verdicts_total");
    }

    private List<MemberDescription> members() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            return admin.describeConsumerGroups(List.of(GROUP)).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .toList();
        }
    }
}
