package dev.rapport.e2e.story.call;

import static dev.rapport.e2e.team.Team.daysAgo;
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

/** They only follow each other; nobody spoke with anybody. The thank-you is as right as it can be. */
@ExtendWith(BuiltStack.class)
class TheSameDmWithNoCallE2E {
    private static final String DM =
            "Thank you for following me. Go to marketing-guru.example for current relevant info.";

    @Test
    void itIsCleared(Team team) {
        Person parissa = followed(team);

        Outbound dm = team.tool().proposes(Draft.to(parissa, DM));

        assertThat(dm.proposed().path("status").asText()).isEqualTo("cleared");
        assertThat(dm.proposed().path("go").asBoolean(true)).isFalse();
        assertThat(dm.proposed().path("clearedUntil").asText()).isNotEmpty();
        assertThat(dm.verdict().decision()).isEqualTo("send");
    }

    @Test
    void thePermitNamesTheAddressAndTheApprovedText(Team team) {
        Person parissa = followed(team);
        Outbound dm = team.tool().proposes(Draft.to(parissa, DM).with("subject", "Hello"));

        JsonNode permit = dm.permit().expect(200);

        assertThat(permit.path("go").asBoolean()).isTrue();
        assertThat(permit.path("address").asText()).isEqualTo(parissa.email());
        assertThat(permit.path("subject").asText()).isEqualTo("Hello");
        assertThat(permit.path("body").asText()).isEqualTo(DM);
        assertThat(dm.status()).isEqualTo("permitted");
    }

    @Test
    void oneCallProposesAndPermits(Team team) {
        Person parissa = followed(team);

        Outbound dm = team.tool().asksToSend(Draft.to(parissa, DM));

        assertThat(dm.proposed().path("go").asBoolean()).isTrue();
        assertThat(dm.proposed().path("status").asText()).isEqualTo("permitted");
        assertThat(dm.proposed().path("address").asText()).isEqualTo(parissa.email());
    }

    @Test
    void aPermitIsGivenOnce(Team team) {
        Outbound dm = team.tool().proposes(Draft.to(followed(team), DM));
        dm.permit().expect(200);

        Answer second = dm.permit();

        second.expect(409);
        assertThat(second.code()).isEqualTo("already_permitted");
        assertThat(second.body().path("next").asText()).isEqualTo("stop");
    }

    @Test
    void whoeverAsksAgainWithTheSameKeyIsToldTheSame(Team team) {
        Outbound dm = team.tool().proposes(Draft.to(followed(team), DM));
        JsonNode first = dm.permit("permit-1").expect(200);

        JsonNode again = dm.permit("permit-1").expect(200);

        assertThat(again).isEqualTo(first);
        assertThat(again.path("go").asBoolean()).isTrue();
        assertThat(dm.permit("permit-2").code()).isEqualTo("already_permitted");
    }

    @Test
    void itIsReportedSentAndReportingTwiceChangesNothing(Team team) {
        Outbound dm = team.tool().asksToSend(Draft.to(followed(team), DM));

        dm.sent().expect(200);

        dm.sent().expect(200);
        assertThat(dm.status()).isEqualTo("sent");
        assertThat(dm.now().path("go").asBoolean(true)).isFalse();
    }

    @Test
    void whatWasNeverPermittedCannotBeReported(Team team) {
        Outbound dm = team.tool().proposes(Draft.to(followed(team), DM));

        Answer report = dm.failed();

        report.expect(409);
        assertThat(dm.status()).isEqualTo("cleared");
    }

    private static Person followed(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().connects(parissa, "x", "us", "followed", daysAgo(5));
        team.ana().connects(parissa, "x", "them", "followed_back", daysAgo(4));
        // Both numbered before anything is proposed: a permit is given only on what is newest.
        team.ana().relationship(parissa, known -> known.path("seenSequence").asInt() == 3);
        return parissa;
    }
}
