package dev.rapport.e2e.recovery;

import static dev.rapport.e2e.team.Team.daysAgo;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.stack.Home;
import dev.rapport.e2e.stack.ScriptedStack;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Ports;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One service of {@code ./rapport up} is killed, and started again while the others go on. */
@Tag("local")
class KeptUpE2E {
    private final Path data = Home.emptyFolder("kept-up");

    @Test
    void whatEndsByItselfIsStartedAgain() {
        try (ScriptedStack stack = ScriptedStack.up(data, Ports.freeOffset())) {
            Team team = new Team(stack, "kept-up");
            Person parissa = team.ana().registers("Parissa");

            stack.kill(TOUCHPOINT);
            stack.awaitReady();

            team.ana().meets(parissa, daysAgo(6), daysAgo(6).plusSeconds(3600));
            assertThat(team.ana().timeline(parissa, 1)).hasSize(1);
            assertThat(data.resolve("logs/terminal.log"))
                    .content()
                    .contains("touchpoint-service ended by itself, and is started again");
        }
    }
}
