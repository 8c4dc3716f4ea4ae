package dev.rapport.e2e.story;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.ADVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.e2e.team.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A stranger's invitation, with a note, is accepted; the answer to it asks two questions. What comes back is a
 * correction of its grammar. No machine was involved.
 */
@ExtendWith(BuiltStack.class)
class TheGrammarLessonE2E {
    private static final String NOTE = "I'd like to add you to my network.";
    private static final String QUESTION =
            "Thanks for inviting me! How can I be a good connection for you? Is there a time this week to talk live?";
    private static final String CORRECTION = "You mean: how may I be a good connection to you. \"For you\" is wrong.";

    @Test
    void theTimelineTellsItInOrder(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().connects(parissa, "linkedin", "us", "requested", hoursAgo(30), NOTE);
        team.ana().connects(parissa, "linkedin", "them", "accepted", hoursAgo(26));
        team.ana().hears(parissa, "linkedin", QUESTION, hoursAgo(25));

        team.ana().writes(parissa, "linkedin", CORRECTION, hoursAgo(24));

        List<JsonNode> timeline = team.ana().timeline(parissa, 4);
        assertThat(timeline)
                .extracting(TheGrammarLessonE2E::told)
                .containsExactly(CORRECTION, QUESTION, "accepted", NOTE);
    }

    @Test
    void theRelationshipCountsWhatBothWrote(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().hears(parissa, "linkedin", QUESTION, hoursAgo(25));

        team.ana().writes(parissa, "linkedin", CORRECTION, hoursAgo(24));

        JsonNode facts = team.ana()
                .relationship(
                        parissa,
                        known -> known.path("facts").path("messagesFromUs").asInt() == 1)
                .path("facts");
        assertThat(facts.path("messagesFromThem").asInt()).isEqualTo(1);
    }

    @Test
    void theHealthSaysWhatItCost(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().hears(parissa, "linkedin", QUESTION, hoursAgo(25));

        team.ana().writes(parissa, "linkedin", CORRECTION, hoursAgo(24));

        JsonNode health = team.ana()
                .relationship(
                        parissa,
                        known -> known.path("facts").path("messagesFromUs").asInt() == 1)
                .path("health");
        assertThat(health.path("parts")).singleElement().satisfies(part -> {
            assertThat(part.path("name").asText()).isEqualTo("dissonance");
            assertThat(part.path("value").asDouble()).isLessThan(50);
            assertThat(part.path("says").asText()).contains("a message of yours corrected how Parissa writes");
        });
    }

    @Test
    void theRegisterOfDissonanceTellsOfIt(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().hears(parissa, "linkedin", QUESTION, hoursAgo(25));

        team.ana().writes(parissa, "linkedin", CORRECTION, hoursAgo(24));

        await("what cost goodwill")
                .until(() -> Json.stream(team.client("member", "ana")
                                .get(ADVISOR, "/v1/dissonance?by=us")
                                .path("items"))
                        .anyMatch(item -> item.path("kind").asText().equals("correction")
                                && item.path("contactId").asText().equals(parissa.id())));
    }

    @Test
    void aReplyWrittenByAPersonIsCheckedAndNeverHeld(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().hears(parissa, "linkedin", QUESTION, hoursAgo(25));
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        team.ana().relationship(parissa, known -> known.path("seenSequence").asInt() >= 3);

        Verdict verdict = team.anaByHand().checks(Draft.to(parissa, CORRECTION).byHand());

        assertThat(verdict.decision()).isEqualTo("send");
        assertThat(verdict.codes()).contains("recent_live_contact");
        assertThat(verdict.holding()).isEmpty();
    }

    /** What an entry of the timeline has to say. */
    private static String told(JsonNode entry) {
        return Stream.of("body", "note", "status")
                .map(field -> entry.path(field).asText(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
