package dev.rapport.e2e.story;

import static dev.rapport.e2e.team.Team.daysAgo;
import static dev.rapport.e2e.team.Team.hoursAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.contracts.Topics;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.client.Published;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * After a talk Ana promises to introduce somebody to an editor, and does so too late. What she gets back at first comes
 * from a machine: it is no answer.
 */
@ExtendWith(BuiltStack.class)
class ThePromisedIntroductionE2E {
    private static final String AWAY = "Thank you for your mail. I am away until Monday.";

    @Test
    void aPromiseIsBrokenByTimeAndKeptLate(Team team) {
        Person parissa = team.ana().registers("Parissa");
        JsonNode promise = team.ana()
                .promises(parissa, "us", "The name of an editor", Instant.now().plusSeconds(4));
        team.ana().relationship(parissa, known -> openEnds(known).equals(List.of("open_commitment")));
        JsonNode overdue = team.ana()
                .relationship(
                        parissa,
                        known -> known.at("/facts/commitmentsByUs/broken").asInt() == 1);

        team.ana().keeps(promise);
        team.ana().exchanges(parissa, "given", "introduction", "To the editor", Instant.now());

        JsonNode known = team.ana()
                .relationship(
                        parissa, now -> now.at("/facts/valueGiven/introduction").asInt() == 1);
        assertThat(openEnds(overdue)).containsExactly("overdue_commitment");
        // What came of the introduction is the next thing to ask.
        assertThat(openEnds(known)).containsExactly("introduction_without_follow_up");
        assertThat(known.at("/facts/commitmentsByUs/kept").asInt()).isEqualTo(1);
        assertThat(known.at("/facts/commitmentsByUs/broken").asInt()).isZero();
        assertThat(said(team, parissa))
                .containsExactly(
                        "contact.registered",
                        "commitment.made",
                        "commitment.broken",
                        "commitment.kept",
                        "exchange.given");
    }

    @Test
    void whatAMachineAnsweredIsNoAnswer(Team team) {
        Person parissa = team.ana().registers("Parissa");
        JsonNode away = team.ana().receivesMail(parissa, Map.of("Auto-Submitted", "auto-replied"), AWAY, hoursAgo(2));
        team.ana().relationship(parissa, known -> known.path("seenSequence").asInt() == 2);
        Draft greeting = Draft.to(parissa, "Hi Parissa, we have not met yet.");

        List<String> beforeSheWrote = team.tool().checks(greeting).codes();
        team.ana().receivesMail(parissa, Map.of("Auto-Submitted", "no"), "When shall we talk?", hoursAgo(1));
        JsonNode known =
                team.ana().relationship(parissa, now -> now.path("seenSequence").asInt() == 3);

        assertThat(away.path("automated").asBoolean()).isTrue();
        assertThat(beforeSheWrote).doesNotContain("claims_first_touch");
        assertThat(team.tool().checks(greeting).codes()).contains("claims_first_touch");
        assertThat(known.at("/facts/messagesFromThem").asInt()).isEqualTo(1);
        assertThat(known.at("/facts/contactDays").asInt()).isEqualTo(1);
    }

    @Test
    void theTimelineIsAskedForPartsOfItselfAndSearched(Team team) {
        Person parissa = team.ana().registers("Parissa");
        Instant shared = daysAgo(8);
        Instant introduced = daysAgo(6);
        team.ana().connects(parissa, "linkedin", "them", "accepted", daysAgo(9), "We met at the theatre");
        team.ana().touchesLightly(parissa, "them", "shared", "Ten small theatres", shared);
        team.ana().receivesMail(parissa, Map.of("Precedence", "bulk"), "News of the theatre", daysAgo(7));
        JsonNode promise = team.ana().promises(parissa, "them", "A list of theatres", hoursAgo(-24));
        team.ana().exchanges(parissa, "given", "introduction", "To an editor", introduced);
        team.ana().timeline(parissa, 5);

        team.ana().takesBack("/v1/commitments", promise);

        assertThat(kinds(team, parissa, "query=theatre")).containsExactly("message", "light_touch", "connection");
        assertThat(kinds(team, parissa, "query=theatre&automated=false")).containsExactly("light_touch", "connection");
        assertThat(kinds(team, parissa, "kind=exchange&kind=commitment")).containsExactly("exchange");
        assertThat(kinds(team, parissa, "channel=linkedin&by=them")).containsExactly("light_touch", "connection");
        assertThat(kinds(team, parissa, "from=%s&to=%s".formatted(shared, introduced)))
                .containsExactly("message", "light_touch");
    }

    private static List<String> openEnds(JsonNode relationship) {
        return Json.texts(relationship.path("openEnds"), "kind");
    }

    private static List<String> kinds(Team team, Person person, String query) {
        return team.ana().timeline(person, query).stream()
                .map(item -> item.path("kind").asText())
                .toList();
    }

    private static List<String> said(Team team, Person person) {
        return team.published().on(Topics.TOUCHPOINTS).stream()
                .filter(event -> event.key().endsWith(person.id()))
                .map(Published.Event::type)
                .map(type -> type.substring("dev.rapport.".length(), type.length() - ".v1".length()))
                .toList();
    }
}
