package dev.rapport.e2e.story.call;

import static dev.rapport.e2e.team.Team.daysAgo;
import static dev.rapport.e2e.team.Team.hoursAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two people meet at a networking event and swap cards. One connects on LinkedIn and follows on X; the other accepts,
 * follows back and books a phone call. They speak for an hour. Two hours later the follower's tool thanks for following.
 */
@ExtendWith(BuiltStack.class)
class TheDmAfterTheCallE2E {
    private static final String SITE = "marketing-guru.example";
    private static final String DM = "Thank you for following me. Go to " + SITE
            + " for current relevant info for marketing yourself and your brand.";

    @Test
    void theThreeQuestionsAreAnsweredWithNoAndTheMessageWaitsForAPerson(Team team) {
        Person parissa = parissaAfterTheCall(team);

        Outbound dm = team.tool().asksToSend(dm(parissa));

        assertThat(dm.proposed().path("status").asText()).isEqualTo("held");
        assertThat(dm.proposed().path("go").asBoolean(true)).isFalse();
        assertThat(dm.proposed().path("why").asText()).isNotBlank();
        assertThat(dm.verdict().decision()).isEqualTo("hold");
        assertThat(dm.verdict().waitsFor()).isEqualTo("person");
        assertThat(dm.verdict().answer("appropriate")).isEqualTo("no");
        assertThat(dm.verdict().answer("fitsConversation")).isEqualTo("no");
        assertThat(dm.verdict().answer("flattering")).isEqualTo("no");
        assertThat(dm.verdict().codes())
                .containsExactlyInAnyOrder("recent_live_contact", "claims_first_touch", "promotes_third_party");
    }

    @Test
    void eachFindingShowsItsWordsAndTheTouchThatItRestsOn(Team team) {
        Person parissa = parissaMetLastWeek(team);
        JsonNode call = team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));

        Outbound dm = team.tool().proposes(dm(parissa));

        assertThat(dm.verdict().words("claims_first_touch")).startsWith("Thank you for following me");
        assertThat(dm.verdict().words("promotes_third_party")).isEqualTo(SITE);
        assertThat(Json.texts(dm.verdict().finding("recent_live_contact").path("evidence"), "touchId"))
                .contains(call.path("id").asText());
        assertThat(dm.verdict().finding("recent_live_contact").path("says").asText())
                .contains("Ana", "Parissa", "phone", "two hours");
    }

    @Test
    void itStandsInTheReviewQueue(Team team) {
        Person parissa = parissaAfterTheCall(team);

        Outbound dm = team.tool().proposes(dm(parissa));

        assertThat(team.ana().reviews()).singleElement().satisfies(review -> {
            assertThat(review.path("messageId").asText()).isEqualTo(dm.id());
            assertThat(review.path("contactId").asText()).isEqualTo(parissa.id());
            assertThat(review.path("message").path("body").asText()).isEqualTo(DM);
            assertThat(review.path("verdict").path("decision").asText()).isEqualTo("hold");
        });
    }

    @Test
    void noAutomationMayWriteToHerForNow(Team team) {
        Person parissa = parissaMetLastWeek(team);
        Instant end = hoursAgo(2);

        team.ana().speaksByPhone(parissa, hoursAgo(3), end);

        JsonNode relationship = team.ana()
                .relationship(parissa, known -> known.path("automationPaused").isObject());
        JsonNode paused = relationship.path("automationPaused");
        assertThat(Instant.parse(paused.path("until").asText())).isAfter(Instant.now());
        assertThat(Json.texts(paused.path("because"), "")).contains("recent_live_contact");
    }

    @Test
    void theTimelineTellsItInOrder(Team team) {
        Person parissa = parissaAfterTheCall(team);

        List<JsonNode> timeline = team.ana().timeline(parissa, 6);

        assertThat(timeline)
                .extracting(entry -> Instant.parse(entry.path("occurredAt").asText()))
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    private static Draft dm(Person person) {
        return Draft.to(person, DM).with("category", "greeting").with("channel", "x");
    }

    private static Person parissaAfterTheCall(Team team) {
        Person parissa = parissaMetLastWeek(team);
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        return parissa;
    }

    private static Person parissaMetLastWeek(Team team) {
        team.owns("ana-lima.example");
        Person parissa = team.ana().registers("Parissa");
        team.ana().meets(parissa, hoursAgo(6 * 24), hoursAgo(6 * 24 - 2));
        team.ana().connects(parissa, "linkedin", "us", "requested", daysAgo(5));
        team.ana().connects(parissa, "x", "us", "followed", daysAgo(5));
        team.ana().connects(parissa, "linkedin", "them", "accepted", daysAgo(4));
        team.ana().connects(parissa, "x", "them", "followed_back", daysAgo(4));
        return parissa;
    }
}
