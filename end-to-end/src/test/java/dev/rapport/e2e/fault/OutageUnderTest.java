package dev.rapport.e2e.fault;

import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.fault.broken.BreakableStack;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Service;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** For a while something is not as it should be: seconds by default, a minute each with {@code -Pchaos}. Memory is bounded meanwhile. */
abstract class OutageUnderTest {
    static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("rapport.chaos.outage", 3));
    static final Duration RECOVERY = Duration.ofMinutes(1);
    /** Longer than a service waits for a connection from its pool. */
    private static final Duration CALLER = Duration.ofSeconds(60);
    /** What docker-compose.yml gives each service. */
    private static final long MEMORY_MIB = 512;

    final BreakableStack stack;
    final Team team;
    Person parissa = Person.stranger("Parissa");

    OutageUnderTest(BreakableStack stack) {
        this.stack = stack;
        this.team = new Team(stack, "outage-" + UUID.randomUUID());
    }

    @BeforeEach
    void somebodyIsKnown() {
        parissa = team.ana().registers("Parissa");
        Call timeline = Call.get(TOUCHPOINT, "/v1/timelines/" + parissa.id());
        await().atMost(RECOVERY).until(() -> send(timeline).status() == 200);
    }

    @AfterEach
    void mend() {
        stack.mend();
        for (Service service : Service.values()) {
            assertThat(stack.replica(service, 0).residentMiB())
                    .as(service + "'s memory")
                    .isLessThan(MEMORY_MIB);
        }
    }

    Answer send(Call call) {
        return new Client(stack, stack.token(team.workspace(), "member", "ana"), CALLER).send(call);
    }

    static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
