package dev.rapport.e2e.refusal;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Service;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a team keeps, another team sees nothing of; not even that it is there. */
@ExtendWith(BuiltStack.class)
class WorkspacesE2E {

    @Test
    void nothingIsThereForAnotherTeam(Team team, Team other) {
        Story story = played(team);

        List<Call> calls = Stream.concat(reading(story), writing(story)).toList();

        SoftAssertions.assertSoftly(softly -> {
            for (Call call : calls) {
                softly.assertThat(admin(other).send(call).status())
                        .as(call.toString())
                        .isEqualTo(404);
            }
        });
    }

    @Test
    void theListsOfAnotherTeamAreEmpty(Team team, Team other) {
        Story story = played(team);

        List<Call> lists = List.of(
                Call.get(CONTACTS, "/v1/contacts"),
                Call.get(CONTACTS, "/v1/contacts?query=Parissa"),
                Call.get(TOUCHPOINT, "/v1/outbound-messages"),
                Call.get(TOUCHPOINT, "/v1/webhooks"),
                Call.get(ADVISOR, "/v1/dissonance"),
                Call.get(CONTACTS, "/v1/keys"),
                Call.get(ADVISOR, "/v1/relationships"),
                Call.get(ADVISOR, "/v1/relationships?automation=paused"),
                Call.get(ADVISOR, "/v1/verdicts"),
                Call.get(ADVISOR, "/v1/verdicts?messageId=" + story.message().id()),
                Call.get(ADVISOR, "/v1/reviews"));

        SoftAssertions.assertSoftly(softly -> {
            for (Call list : lists) {
                JsonNode page = admin(other).send(list).expect(200);
                softly.assertThat(page.path("items")).as(list.toString()).isEmpty();
            }
        });
    }

    @Test
    void anIdOfAnotherTeamNamesNobody(Team team, Team other) {
        Story story = played(team);
        JsonNode her = Json.object("id", story.person().id());

        List<Call> calls = List.of(
                Call.post(
                        CONTACTS,
                        "/v1/connections",
                        Json.object("contact", her, "channel", "x", "initiatedBy", "us", "status", "followed")),
                Call.post(
                        TOUCHPOINT,
                        "/v1/meetings",
                        Json.object(
                                "contacts", List.of(her), "mode", "phone", "status", "held", "startsAt", hoursAgo(3))),
                Call.post(
                        TOUCHPOINT,
                        "/v1/outbound-messages",
                        Draft.to(story.person(), "Hello").json()),
                Call.post(
                        ADVISOR, "/v1/checks", Draft.to(story.person(), "Hello").json()));

        SoftAssertions.assertSoftly(softly -> {
            for (Call call : calls) {
                softly.assertThat(admin(other).send(call).status())
                        .as(call.toString())
                        .isEqualTo(422);
            }
        });
    }

    @Test
    void theSameAddressIsAnotherPersonForAnotherTeam(Team team, Team other) {
        Story story = played(team);

        Outbound greeting =
                other.tool().asksToSend(Draft.to(Person.stranger("Parissa"), "Thank you for following me."));

        assertThat(greeting.proposed().path("go").asBoolean()).isTrue();
        assertThat(greeting.proposed().path("contactId").asText())
                .isNotEqualTo(story.person().id());
    }

    private static Stream<Call> reading(Story story) {
        String id = story.person().id();
        return Stream.of(
                Call.get(CONTACTS, "/v1/contacts/" + id),
                Call.get(TOUCHPOINT, "/v1/timelines/" + id),
                Call.get(TOUCHPOINT, "/v1/outbound-messages/" + story.message().id()),
                Call.get(ADVISOR, "/v1/relationships/" + id),
                Call.get(ADVISOR, "/v1/verdicts/" + story.verdictId()),
                Call.get(ADVISOR, "/v1/reviews/" + story.message().id()));
    }

    private static Stream<Call> writing(Story story) {
        String message = "/v1/outbound-messages/" + story.message().id();
        return Stream.of(
                post(
                        CONTACTS,
                        "/v1/contacts/resolve",
                        "channel",
                        "email",
                        "address",
                        story.person().email()),
                Call.put(
                        CONTACTS,
                        "/v1/contacts/" + story.person().id() + "/consents/all",
                        Json.object("status", "opted_out")),
                Call.patch(TOUCHPOINT, "/v1/meetings/" + story.meetingId(), Json.object("title", "ours now")),
                new Call("DELETE", TOUCHPOINT, "/v1/meetings/" + story.meetingId(), null, Map.of()),
                post(TOUCHPOINT, message + "/permit"),
                post(TOUCHPOINT, message + "/sent"),
                post(TOUCHPOINT, message + "/discard"),
                post(TOUCHPOINT, message + "/failed", "reason", "none", "retry", false),
                post(ADVISOR, "/v1/reviews/" + story.message().id() + "/decision", "action", "release", "revision", 1));
    }

    private static Call post(Service service, String path, Object... body) {
        return Call.post(service, path, Json.object(body));
    }

    private static Client admin(Team team) {
        return team.client("admin", "root");
    }

    private record Story(Person person, String meetingId, Outbound message) {
        String verdictId() {
            return message.verdict().json().path("id").asText();
        }
    }

    private static Story played(Team team) {
        Person parissa = team.ana().registers("Parissa");
        JsonNode call = team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        Outbound dm = team.tool().proposes(Draft.to(parissa, "Thank you for following me."));
        return new Story(parissa, call.path("id").asText(), dm);
    }
}
