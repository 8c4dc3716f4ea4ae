package dev.rapport.e2e.promise;

import static dev.rapport.e2e.team.Team.daysAgo;
import static dev.rapport.e2e.team.Team.hoursAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Member;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every touch can be corrected and taken back, and the relationship is what it would have been. */
@ExtendWith(BuiltStack.class)
class CorrectionsE2E {
    private static final String MEETINGS = "/v1/meetings";
    private static final String MESSAGES = "/v1/messages";
    private static final String EXCHANGES = "/v1/exchanges";
    private static final String COMMITMENTS = "/v1/commitments";
    private static final String LIGHT_TOUCHES = "/v1/light-touches";

    private final Instant met = daysAgo(40);
    private final Instant wrote = daysAgo(12);
    private final Instant gave = daysAgo(9);
    private final Instant shared = daysAgo(3);
    private final Instant tomorrow = hoursAgo(-24);

    @Test
    void theRelationshipIsWhatItWouldHaveBeen(Team team) {
        Person right = team.ana().registers("Noor");
        Person wrong = team.ana().registers("Parissa");
        JsonNode expected = toldRightAtOnce(team.ana(), right);

        toldWrongAndMended(team.ana(), wrong);

        JsonNode relationship = team.ana()
                .relationship(wrong, known -> known.path("seenSequence").asInt() == 17);
        assertThat(about(relationship)).isEqualTo(about(expected));
    }

    private JsonNode toldRightAtOnce(Member ana, Person noor) {
        ana.meets(noor, met, met.plusSeconds(3600));
        ana.hears(noor, "email", "I read your book.", wrote);
        ana.exchanges(noor, "given", "referral", "To a printer", gave);
        ana.keeps(ana.promises(noor, "us", "a chapter", tomorrow));
        ana.promises(noor, "them", "a date", tomorrow);
        ana.touchesLightly(noor, "them", "shared", "Ten small theatres", shared);
        return ana.relationship(noor, known -> known.path("seenSequence").asInt() == 8);
    }

    private void toldWrongAndMended(Member ana, Person parissa) {
        JsonNode meeting = ana.speaksByPhone(parissa, met.minusSeconds(86_400), met.plusSeconds(3600));
        JsonNode message = ana.hears(parissa, "email", "I am away.", wrote);
        JsonNode exchange = ana.exchanges(parissa, "received", "help", "Painting the stage", gave);
        JsonNode gone = ana.exchanges(parissa, "given", "introduction", "To somebody else", gave);
        JsonNode kept = ana.promises(parissa, "us", "a chapter", tomorrow);
        JsonNode never = ana.promises(parissa, "us", "a house", tomorrow);
        JsonNode light = ana.touchesLightly(parissa, "us", "shared", "Ten small theatres", shared);
        ana.promises(parissa, "them", "a date", tomorrow);

        ana.corrects(MEETINGS, meeting, "startsAt", met);
        ana.corrects(MESSAGES, message, "body", "I read your book.");
        ana.corrects(EXCHANGES, exchange, "direction", "given");
        ana.corrects(EXCHANGES, exchange, "kind", "referral");
        ana.takesBack(EXCHANGES, gone);
        ana.keeps(kept);
        ana.takesBack(COMMITMENTS, never);
        ana.corrects(LIGHT_TOUCHES, light, "by", "them");
    }

    /** All that is known, but for her name and which touches tell it. */
    private static List<JsonNode> about(JsonNode relationship) {
        ObjectNode facts = relationship.path("facts").deepCopy();
        facts.remove("displayName");
        ObjectNode openEnds = Json.object("openEnds", relationship.path("openEnds"));
        openEnds.path("openEnds").forEach(end -> ((ObjectNode) end).remove("touchId"));
        return List.of(facts, openEnds);
    }
}
