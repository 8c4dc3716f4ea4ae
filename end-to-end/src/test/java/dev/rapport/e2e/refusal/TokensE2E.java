package dev.rapport.e2e.refusal;

import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.door.ForgedTokens;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Service;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what: nobody without a token that the services believe, and each only what its role may. */
@ExtendWith(BuiltStack.class)
class TokensE2E {

    @Test
    void onlyATokenThatIsBelievedOpensAnything(Team team) {
        Prepared prepared = Prepared.by(team);
        Kept before = Kept.now(team, prepared.person());
        List<Call> calls = Stream.concat(prepared.changes().stream(), reading()).toList();

        SoftAssertions.assertSoftly(softly -> forged(team).all().forEach((what, token) -> {
            for (Call call : calls) {
                new Wrong(call, 401, "unauthenticated", "").check(new Client(team.stack(), token).send(call), softly);
            }
        }));

        assertThat(Kept.now(team, prepared.person()).since(before)).isEmpty();
    }

    @Test
    void aTokenWithoutAWorkspaceSeesNothing(Team team) {
        Client nowhere = new Client(team.stack(), forged(team).withoutWorkspace());

        List<Answer> answers = reading().map(nowhere::send).toList();

        assertThat(answers).extracting(Answer::status).containsOnly(403);
    }

    @Test
    void aToolMayNotTellWhatHappened(Team team) {
        Prepared prepared = Prepared.by(team);
        Client tool = team.client("automation", "tool");
        Kept before = Kept.now(team, prepared.person());

        SoftAssertions.assertSoftly(softly -> Stream.of(
                        prepared.newContact(),
                        prepared.connection(),
                        prepared.consent(),
                        prepared.meeting(),
                        prepared.message(),
                        prepared.decision())
                .forEach(call -> new Wrong(call, 403, "forbidden", "").check(tool.send(call), softly)));

        assertThat(Kept.now(team, prepared.person()).since(before)).isEmpty();
    }

    @Test
    void aRecorderMayTellWhatHappenedAndDecideNothing(Team team) {
        Prepared prepared = Prepared.by(team);
        Client recorder = team.client("recorder", "calendar");

        Answer meeting = recorder.send(prepared.meeting());
        Answer decision = recorder.send(prepared.decision());

        meeting.expect(201);
        decision.expect(403);
    }

    @Test
    void healthAndTheApisDescriptionAreOpen(Team team) {
        Client anybody = new Client(team.stack(), "");

        List<Answer> answers = Stream.of(Service.values())
                .flatMap(service -> Stream.of("/q/health/live", "/q/health/ready", "/q/openapi?format=json")
                        .map(path -> anybody.send(Call.get(service, path))))
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .filteredOn(answer -> answer.call().path().contains("health"))
                .extracting(answer -> answer.body().path("status").asText())
                .containsOnly("UP");
    }

    private static ForgedTokens forged(Team team) {
        return new ForgedTokens(team.stack().keys(), team.workspace());
    }

    private static Stream<Call> reading() {
        return Stream.of(
                Call.get(CONTACTS, "/v1/contacts"),
                Call.get(CONTACTS, "/v1/workspace"),
                Call.get(TOUCHPOINT, "/v1/outbound-messages"),
                Call.get(TOUCHPOINT, "/v1/webhooks"),
                Call.get(ADVISOR, "/v1/dissonance"),
                Call.get(ADVISOR, "/v1/relationships"),
                Call.get(ADVISOR, "/v1/verdicts"),
                Call.get(ADVISOR, "/v1/reviews"));
    }
}
