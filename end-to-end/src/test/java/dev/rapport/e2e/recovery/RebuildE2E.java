package dev.rapport.e2e.recovery;

import static dev.rapport.e2e.team.Team.daysAgo;
import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.CONTACTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.stack.Tables;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.e2e.team.Teams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** The advisor has lost all that it knew of a team: it is told again, and every relationship is what it was. */
@ExtendWith(BuiltStack.class)
@Isolated
@Tag("local")
class RebuildE2E {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void anAdvisorThatLostEverythingKnowsItAgain(Team team, Teams teams) {
        // What reviewers wrote in place of a text is lost with the rest: such verdicts cannot be given again.
        teams.leaveOut(team);
        Client admin = team.client("admin", "ada");
        Person parissa = livedThrough(team);
        Person noor = merged(team, admin);
        Outbound held = team.tool().proposes(Draft.to(parissa, "Thank you for following me."));
        held.awaitStatus("held");
        Outbound edited = team.tool().proposes(Draft.to(parissa, "Thanks for following us."));
        edited.awaitStatus("held");
        team.ana().edits(edited, "It was good to hear from you.").expect(200);
        Outbound sent = team.tool()
                .asksToSend(Draft.to(parissa, "Your password was reset").with("category", "transactional"));
        sent.sent().expect(200);
        List<Person> people = List.of(parissa, noor);
        List<JsonNode> before =
                people.stream().map(person -> complete(team, person)).toList();
        int revision = held.verdictNow().json().path("revision").asInt();

        Tables.of(team.stack()).forget(ADVISOR, team.workspace());
        people.forEach(person -> assertThat(relationship(team, person).status()).isEqualTo(404));
        JsonNode rebuilt = rebuilt(admin);

        assertThat(rebuilt.path("status").asText()).isEqualTo("done");
        assertThat(rebuilt.path("done").asLong())
                .isPositive()
                .isEqualTo(rebuilt.path("total").asLong());
        for (int at = 0; at < people.size(); at++) {
            same(complete(team, people.get(at)), before.get(at));
        }
        await("judged afresh, above what was judged before")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(
                                held.verdictNow().json().path("revision").asInt())
                        .isGreaterThan(revision));
        assertThat(held.status()).isEqualTo("held");
        assertThat(sent.status()).isEqualTo("sent");
        team.ana().decides(held, "release").expect(200);
        held.awaitStatus("cleared");
        assertThat(team.ana().reviews().toString()).contains("It was good to hear from you.");
    }

    /** With what is corrected, taken back, kept and owed. */
    private static Person livedThrough(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().connects(parissa, "linkedin", "them", "accepted", daysAgo(9));
        JsonNode call = team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        team.ana().corrects("/v1/meetings", call, "title", "About the garden stage");
        JsonNode wrong = team.ana().meets(parissa, daysAgo(20), daysAgo(19));
        team.ana().takesBack("/v1/meetings", wrong);
        team.ana().hears(parissa, "email", "How can I help you?", daysAgo(5));
        team.ana().writes(parissa, "email", "Come and see the stage.", daysAgo(4));
        team.ana().exchanges(parissa, "given", "introduction", "to the harbour", daysAgo(4));
        team.ana()
                .keeps(team.ana()
                        .promises(parissa, "us", "the plans", Instant.now().plus(Duration.ofDays(3))));
        team.ana().touchesLightly(parissa, "them", "shared", "ten small theatres", daysAgo(3));
        return parissa;
    }

    /** Two who turned out to be one, each with a touch of her own. */
    private static Person merged(Team team, Client admin) {
        Person noor = team.ana().registers("Noor");
        Person same = team.ana().registers("Noor B");
        team.ana().speaksByPhone(noor, daysAgo(2), daysAgo(2).plusSeconds(600));
        team.ana().hears(same, "email", "See you on Monday.", daysAgo(1));
        admin.send(Call.post(CONTACTS, "/v1/contacts/" + noor.id() + "/merge", Json.object("duplicateId", same.id())))
                .expect(200);
        team.ana().relationship(noor, known -> known.path("seenSequence").asLong() >= 3);
        return noor;
    }

    private static JsonNode rebuilt(Client admin) {
        JsonNode begun = admin.send(Call.post(ADVISOR, "/v1/admin/advisor/rebuild", Json.object()))
                .expect(202);
        return await("all that was lost")
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> admin.get(
                                ADVISOR,
                                "/v1/admin/advisor/rebuild/" + begun.path("id").asText()),
                        rebuild -> !rebuild.path("status").asText().equals("running"));
    }

    private static Answer relationship(Team team, Person person) {
        return team.client("member", "ana").send(Call.get(ADVISOR, "/v1/relationships/" + person.id()));
    }

    /** As soon as it stands still: the log has no more to tell. */
    private static JsonNode complete(Team team, Person person) {
        JsonNode[] last = new JsonNode[1];
        await("a relationship that stands still")
                .atMost(SOON)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    JsonNode now = relationship(team, person).body();
                    boolean still =
                            last[0] != null && last[0].path("seenSequence").equals(now.path("seenSequence"));
                    last[0] = now;
                    return still;
                });
        return last[0];
    }

    /** Scores fall by the second; all else is the same. */
    private static void same(JsonNode now, JsonNode before) {
        assertThat(now.path("seenSequence")).isEqualTo(before.path("seenSequence"));
        assertThat(now.path("facts")).isEqualTo(before.path("facts"));
        assertThat(now.path("openEnds")).isEqualTo(before.path("openEnds"));
        JsonNode health = now.path("health");
        JsonNode was = before.path("health");
        assertThat(health.path("state")).isEqualTo(was.path("state"));
        assertThat(health.path("band")).isEqualTo(was.path("band"));
        assertThat(health.path("score").asDouble()).isCloseTo(was.path("score").asDouble(), within(0.1));
        assertThat(health.path("parts").findValuesAsText("says"))
                .isEqualTo(was.path("parts").findValuesAsText("says"));
    }
}
