package dev.rapport.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.stack.OperatedStack;
import dev.rapport.e2e.stack.Shell;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Service;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code ./rapport demo --target}: the stories on a deployment that runs already. */
@ExtendWith(BuiltStack.class)
class DemoElsewhereE2E {

    @Test
    void withTheKeysItPlaysInAWorkspaceOfItsOwn(OperatedStack stack) {
        Shell.Output told = Shell.run(demo(stack) + " --data " + stack.keys().getParent());

        assertThat(told.exitCode()).as(told.text()).isZero();
        assertThat(told.text()).contains("6 of 6 stories ended as told.");
    }

    @Test
    void withATokenItPlaysInTheTokensWorkspace(Team team, OperatedStack stack) {
        Shell.Output told = Shell.run(token(team) + demo(stack));

        assertThat(told.exitCode()).as(told.text()).isZero();
        assertThat(team.ana().reviews()).isNotEmpty();
    }

    @Test
    void aWorkspaceThatIsInUseIsLeftAlone(Team team, OperatedStack stack) {
        team.ana().registers("Parissa");

        Shell.Output told = Shell.run(token(team) + demo(stack));

        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.text()).contains("is in use").doesNotContain("stories ended");
    }

    @Test
    void aTokenThatIsNotAcceptedThereIsTold(OperatedStack stack) {
        Shell.Output told = Shell.run("RAPPORT_TOKEN=nobodys " + demo(stack));

        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.text()).contains("is not accepted there");
    }

    private static String token(Team team) {
        return "RAPPORT_TOKEN=" + team.stack().token(team.workspace(), "member", "ana") + " ";
    }

    private static String demo(OperatedStack stack) {
        return "./rapport demo --exit --target "
                + Arrays.stream(Service.values())
                        .map(service -> stack.at(service).toString())
                        .collect(Collectors.joining(","));
    }
}
