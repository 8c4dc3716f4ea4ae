package dev.rapport.e2e.story;

import static dev.rapport.e2e.team.Team.daysAgo;
import static dev.rapport.e2e.team.Team.hoursAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A human looks at what was held. */
@ExtendWith(BuiltStack.class)
class TheReviewE2E {
    private static final String DM = "Thank you for following me.";

    @Test
    void aReleaseLetsItGo(Team team) {
        Outbound dm = heldAfterACall(team, team.ana().registers("Parissa"));

        team.ana().decides(dm, "release").expect(200);

        dm.awaitStatus("cleared");
        assertThat(dm.permit().expect(200).path("go").asBoolean()).isTrue();
        assertThat(team.ana().reviews()).isEmpty();
    }

    @Test
    void aReleaseWaivesOnlyWhatWasShown(Team team) {
        Person parissa = team.ana().registers("Parissa");
        Outbound dm = heldAfterACall(team, parissa);
        team.ana().decides(dm, "release").expect(200);
        dm.awaitStatus("cleared");

        team.ana().speaksByPhone(parissa, hoursAgo(1), hoursAgo(0));

        dm.awaitStatus("held");
        assertThat(dm.permit().code()).isEqualTo("held");
    }

    @Test
    void anEditedTextIsJudgedAndIsWhatThePermitReturns(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().speaksByPhone(parissa, daysAgo(20), daysAgo(20).plusSeconds(3600));
        Outbound dm = team.tool().proposes(Draft.to(parissa, DM));
        assertThat(dm.proposed().path("status").asText()).isEqualTo("held");

        team.ana().edits(dm, "Thank you for the call in April.").expect(200);

        assertThat(dm.awaitStatus("cleared").path("body").asText()).isEqualTo("Thank you for the call in April.");
        JsonNode permit = dm.permit().expect(200);
        assertThat(permit.path("go").asBoolean()).isTrue();
        assertThat(permit.path("body").asText()).isEqualTo("Thank you for the call in April.");
    }

    @Test
    void whatIsDiscardedNeverGoes(Team team) {
        Outbound dm = heldAfterACall(team, team.ana().registers("Parissa"));

        team.ana().decides(dm, "discard").expect(200);

        dm.awaitStatus("discarded");
        Answer permit = dm.permit();
        assertThat(permit.code()).isEqualTo("discarded");
        assertThat(permit.body().path("next").asText()).isEqualTo("stop");
        assertThat(team.ana().reviews()).isEmpty();
    }

    private static Outbound heldAfterACall(Team team, Person person) {
        team.ana().speaksByPhone(person, hoursAgo(4), hoursAgo(3));
        Outbound dm = team.tool().proposes(Draft.to(person, DM));
        assertThat(dm.proposed().path("status").asText()).isEqualTo("held");
        return dm;
    }
}
