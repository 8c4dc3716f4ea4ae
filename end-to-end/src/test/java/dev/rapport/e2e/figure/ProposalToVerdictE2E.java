package dev.rapport.e2e.figure;

import static dev.rapport.e2e.team.Team.daysAgo;

import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long a sender waits: from the proposal over REST, with {@code Prefer: wait}, to the verdict. */
@Tag("figures")
@ExtendWith(BuiltStack.class)
class ProposalToVerdictE2E {
    private static final int WARM_UP = 200;
    private static final int MEASURED = 200;

    @Test
    void theMedianOfTwoHundredOnAnIdleStack(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().meets(parissa, daysAgo(10), daysAgo(10).plusSeconds(3600));

        long[] nanos = new long[WARM_UP + MEASURED];
        for (int at = 0; at < nanos.length; at++) {
            long start = System.nanoTime();
            team.tool().proposes(Draft.to(parissa, "Our office is closed on Friday."));
            nanos[at] = System.nanoTime() - start;
        }

        long[] measured = Arrays.copyOfRange(nanos, WARM_UP, nanos.length);
        Arrays.sort(measured);
        System.out.printf(
                "proposal to verdict: median %.1f ms, 95th of a hundred %.1f ms, longest %.1f ms (%d proposals)%n",
                measured[MEASURED / 2] / 1e6,
                measured[MEASURED * 95 / 100] / 1e6,
                measured[MEASURED - 1] / 1e6,
                MEASURED);
    }
}
