package dev.rapport.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Service;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever runs the services asks them how they are, without a token. What they say when something is away: OutageE2E. */
@ExtendWith(BuiltStack.class)
class HealthE2E {

    @Test
    void servicesThatHaveAllTheyNeedSaySo(Team team) {
        Client anybody = new Client(team.stack(), "");

        List<Integer> answers = Arrays.stream(Service.values())
                .flatMap(service -> Stream.of("started", "ready", "live")
                        .map(probe -> anybody.send(Call.get(service, "/q/health/" + probe))))
                .map(answer -> answer.status())
                .toList();

        assertThat(answers).hasSize(9).containsOnly(200);
    }
}
