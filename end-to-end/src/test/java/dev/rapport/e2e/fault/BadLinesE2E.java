package dev.rapport.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.fault.broken.Breakable;
import dev.rapport.e2e.fault.broken.BreakableStack;
import dev.rapport.e2e.fault.check.Findings;
import dev.rapport.e2e.fault.load.Ledger;
import dev.rapport.e2e.fault.load.Load;
import dev.rapport.e2e.fault.plan.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The lines to database and broker are slow, or hang up: calls take longer or fail, and nothing is lost. */
@Tag("local")
@Tag("chaos")
@ExtendWith(Breakable.class)
@ResourceLock("the stack that may be broken")
class BadLinesE2E extends OutageUnderTest {

    BadLinesE2E(BreakableStack stack) {
        super(stack);
    }

    @Test
    void slowLinesDelayAndLoseNothing() throws Exception {
        Load load = Load.prepared(team, 1);
        stack.line(Part.DATABASE).delay(Duration.ofMillis(15));
        stack.line(Part.BROKER).delay(Duration.ofMillis(50));

        Ledger ledger = load.run(OUTAGE);

        stack.mend();
        assertThat(Findings.of(stack, team, ledger, load.contacts(), List.of())).isEmpty();
    }

    /** Also in the middle of a commit, when nobody can tell whether it came about. */
    @Test
    void linesThatHangUpAllTheTimeLoseNothing() throws Exception {
        Load load = Load.prepared(team, 2);
        Instant end = Instant.now().plus(OUTAGE);
        FutureTask<Ledger> calling = load.start(() -> Instant.now().isBefore(end));

        while (Instant.now().isBefore(end)) {
            rest(Duration.ofMillis(150));
            stack.line(Part.DATABASE).cut();
        }

        assertThat(Findings.of(stack, team, calling.get(), load.contacts(), List.of()))
                .isEmpty();
    }
}
