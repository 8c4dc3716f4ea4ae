package dev.rapport.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.e2e.fault.broken.Breakable;
import dev.rapport.e2e.fault.broken.BreakableStack;
import dev.rapport.e2e.fault.check.Findings;
import dev.rapport.e2e.fault.load.Ledger;
import dev.rapport.e2e.fault.load.Load;
import dev.rapport.e2e.fault.plan.Part;
import dev.rapport.e2e.team.Team;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The disk of the broker is full: as Kafka does that can write to none of its folders, it ends. Touches are taken in all the
 * same, verdicts wait, and once there is room again everything goes on.
 */
@Tag("local")
@Tag("chaos")
@EnabledOnOs(OS.LINUX)
@ExtendWith(Breakable.class)
@ResourceLock("the stack that may be broken")
class FullDiskE2E {
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("rapport.chaos.outage", 3));
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void whatWasAnsweredWhileTheBrokersDiskWasFullHolds(BreakableStack stack) throws Exception {
        Team team = new Team(stack, "full-disk-" + UUID.randomUUID());
        Load load = Load.prepared(team, 3);
        AtomicBoolean over = new AtomicBoolean();
        FutureTask<Ledger> calling = load.start(() -> !over.get());

        stack.fillDisk();

        await("the broker should end").atMost(PATIENCE).until(() -> !stack.isAlive(Part.BROKER, 0));
        int before = taken(load);
        Thread.sleep(OUTAGE);
        assertThat(taken(load)).as("taken in without a broker").isGreaterThan(before);
        stack.mend();
        over.set(true);
        assertThat(Findings.of(stack, team, calling.get(), load.contacts(), List.of()))
                .isEmpty();
    }

    private static int taken(Load load) {
        return load.ledger().touches().size();
    }
}
