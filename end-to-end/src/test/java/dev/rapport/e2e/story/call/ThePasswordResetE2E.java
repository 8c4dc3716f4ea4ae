package dev.rapport.e2e.story.call;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Right after a call somebody resets a password: what is needed is never held for having spoken. */
@ExtendWith(BuiltStack.class)
class ThePasswordResetE2E {
    private static final String RESET = """
            We received a request to reset your password. Use this link within the next hour: \
            https://app.ana-lima.example/reset?token=8c1f. If you did not ask for it, ignore this e-mail.""";

    @Test
    void itPassesWhenItsSenderSaysWhatItIs(Team team) {
        Person parissa = afterTheCall(team);

        Outbound reset = team.tool().asksToSend(reset(parissa).with("category", "transactional"));

        assertThat(reset.proposed().path("go").asBoolean()).isTrue();
    }

    @Test
    void itPassesWhenOnlyItsTextSaysSo(Team team) {
        Person parissa = afterTheCall(team);

        Outbound reset = team.tool().asksToSend(reset(parissa));

        assertThat(reset.proposed().path("go").asBoolean()).isTrue();
    }

    private static Draft reset(Person person) {
        return Draft.to(person, RESET).with("subject", "Reset your password");
    }

    private static Person afterTheCall(Team team) {
        team.owns("ana-lima.example");
        Person parissa = team.ana().registers("Parissa");
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        return parissa;
    }
}
