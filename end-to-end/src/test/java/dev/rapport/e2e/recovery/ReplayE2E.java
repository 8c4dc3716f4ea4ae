package dev.rapport.e2e.recovery;

import static dev.rapport.e2e.team.Team.daysAgo;
import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.ADVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.e2e.team.Teams;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** A verdict keeps all that it was judged with: all that this run decided so far is decided again, and comes out the same. */
@Order(Integer.MAX_VALUE)
@ExtendWith(BuiltStack.class)
@Isolated
class ReplayE2E {
    private static final String DM = "Thank you for following me.";

    @Test
    void replayEqualsLive(Team team, Teams teams) {
        aHistoryWithAllThatChangesVerdicts(team);

        Map<Team, String> replays = new LinkedHashMap<>();
        teams.all().forEach(one -> replays.put(one, begun(one)));

        long verdicts = 0;
        for (Map.Entry<Team, String> replay : replays.entrySet()) {
            JsonNode result = ended(replay.getKey(), replay.getValue());
            assertThat(result.path("changed").asInt())
                    .as("%s: %s", replay.getKey().workspace(), result)
                    .isZero();
            assertThat(result.path("excluded").path("otherJudge").asInt()).isZero();
            verdicts += result.path("verdicts").asLong();
        }
        assertThat(verdicts).isGreaterThan(4);
    }

    private static void aHistoryWithAllThatChangesVerdicts(Team team) {
        Person parissa = team.ana().registers("Parissa");
        JsonNode call = team.ana().speaksByPhone(parissa, daysAgo(2), daysAgo(2).plusSeconds(3600));
        Outbound dm = team.tool().proposes(Draft.to(parissa, DM));
        team.ana().edits(dm, "Until Tuesday, then.").expect(200);
        team.ana().decides(dm, "release").expect(200);
        dm.awaitStatus("cleared");
        Outbound other = team.tool().proposes(Draft.to(parissa, "Our office is closed on Friday."));
        team.ana().corrects("/v1/meetings", call, "title", "About the garden stage");
        team.client("admin", "ana")
                .send(Call.put(ADVISOR, "/v1/policy", Json.object("liveContactHold", Json.object("phone", "PT1H")))
                        .with("If-Match", "\"1\""))
                .expect(200);
        other.awaitStatus("cleared");
        team.ana().speaksByPhone(parissa, hoursAgo(1), hoursAgo(0));
        other.awaitStatus("held");
    }

    private static String begun(Team team) {
        return advisor(team)
                .send(Call.post(ADVISOR, "/v1/policy-backtests", Json.object("from", "2020-01-01T00:00:00Z")))
                .expect(202)
                .path("id")
                .asText();
    }

    private static JsonNode ended(Team team, String id) {
        return await("a replay of " + team.workspace())
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> advisor(team).get(ADVISOR, "/v1/policy-backtests/" + id),
                        replay -> !replay.path("status").asText().equals("running"))
                .path("result");
    }

    private static Client advisor(Team team) {
        return team.client("admin", "ana");
    }
}
