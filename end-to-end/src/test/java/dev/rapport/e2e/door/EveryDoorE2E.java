package dev.rapport.e2e.door;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Service;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who gets in, at every door that there is: what a service newly offers is tried without being named here. */
@ExtendWith(BuiltStack.class)
class EveryDoorE2E {
    private static final List<String> ROLES = List.of("member", "automation", "recorder", "admin", "stranger");

    @Test
    void thereAreDoorsInEveryService(Team team) {
        List<Door> doors = Door.all(team.stack());

        assertThat(doors).extracting(Door::service).contains(Service.values());
        assertThat(doors)
                .hasSizeGreaterThan(60)
                .allSatisfy(door -> assertThat(door.roles()).as(door.toString()).isNotEmpty());
    }

    @Test
    void nobodyGetsInWithoutATokenThatIsBelieved(Team team) {
        ForgedTokens forged = new ForgedTokens(team.stack().keys(), team.workspace());

        SoftAssertions.assertSoftly(softly -> {
            for (Door door : Door.all(team.stack())) {
                Call call = door.call(any -> UUID.randomUUID().toString(), "{}");
                forged.all()
                        .forEach((what, token) -> softly.assertThat(seen(new Client(team.stack(), token).send(call)))
                                .as("%s with a token that has: %s", door, what)
                                .isEqualTo("401 unauthenticated"));
                softly.assertThat(new Client(team.stack(), forged.withoutWorkspace())
                                .send(call)
                                .status())
                        .as("%s without a workspace", door)
                        .isEqualTo(403);
            }
        });
    }

    @Test
    void eachRoleOpensItsOwnDoorsAndNoOthers(Team team) {
        SoftAssertions.assertSoftly(softly -> {
            for (Door door : Door.all(team.stack())) {
                for (String role : ROLES) {
                    if (door.endless() && door.roles().contains(role)) {
                        continue;
                    }
                    Call call = door.call(any -> UUID.randomUUID().toString(), "{\"no such field\": 1}");
                    Answer answer = team.client(role, "somebody").send(call);
                    if (door.roles().contains(role)) {
                        softly.assertThat(answer.status())
                                .as("%s as %s", door, role)
                                .isNotIn(401, 403)
                                .isLessThan(500);
                    } else {
                        softly.assertThat(seen(answer))
                                .as("%s as %s", door, role)
                                .isEqualTo("403 forbidden");
                    }
                }
            }
        });
    }

    @Test
    void whatAnotherTeamHasIsToldApartFromNothingByNobody(Team team, Team other) {
        List<String> theirs = played(team);
        Client admin = other.client("admin", "root");

        SoftAssertions.assertSoftly(softly -> Door.all(team.stack()).stream()
                .filter(Door::namesSomething)
                .forEach(door -> {
                    String body = "{}";
                    String ofNothing =
                            seen(admin.send(door.call(any -> UUID.randomUUID().toString(), body)));
                    for (String id : theirs) {
                        softly.assertThat(seen(admin.send(door.call(any -> id, body))))
                                .as("%s with another team's %s", door, id)
                                .isEqualTo(ofNothing);
                    }
                }));
    }

    private static String seen(Answer answer) {
        return answer.status() + " " + answer.code();
    }

    /** The ids of what there is. */
    private static List<String> played(Team team) {
        Person parissa = team.ana().registers("Parissa");
        JsonNode call = team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        JsonNode message = team.ana().hears(parissa, "email", "It was good to talk.", hoursAgo(1));
        Outbound dm = team.tool().proposes(Draft.to(parissa, "Thank you for following me."));
        return List.of(
                parissa.id(),
                call.path("id").asText(),
                message.path("id").asText(),
                dm.id(),
                dm.verdict().json().path("id").asText());
    }
}
