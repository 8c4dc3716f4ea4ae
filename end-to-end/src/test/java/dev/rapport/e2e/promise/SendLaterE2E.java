package dev.rapport.e2e.promise;

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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A message that is meant to go later. */
@ExtendWith(BuiltStack.class)
class SendLaterE2E {
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final String CLOSED = "Our office is closed on Friday.";

    private final Instant tomorrow =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(1));

    @Test
    void itIsClearedFromThenOnAndNotPermittedBefore(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().meets(parissa, daysAgo(10), daysAgo(10).plusSeconds(3600));

        Outbound later = team.tool().proposes(Draft.to(parissa, CLOSED).with("sendAt", tomorrow));
        Answer early = later.permit();

        assertThat(later.proposed().path("status").asText()).isEqualTo("cleared");
        assertThat(Instant.parse(later.proposed().path("clearedUntil").asText()))
                .isEqualTo(tomorrow.plus(LEASE));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("too_early");
        assertThat(early.body().path("next").asText()).isEqualTo("wait");
        assertThat(later.status()).isEqualTo("cleared");
    }

    @Test
    void aCallThatComesInBetweenRecallsItWithoutBeingAsked(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().meets(parissa, daysAgo(10), daysAgo(10).plusSeconds(3600));
        Outbound later = team.tool().proposes(Draft.to(parissa, CLOSED).with("sendAt", tomorrow));
        assertThat(later.proposed().path("status").asText()).isEqualTo("cleared");

        team.ana().speaksByPhone(parissa, hoursAgo(2), hoursAgo(1));

        JsonNode held = later.awaitStatus("held");
        assertThat(held.path("why").asText()).contains("phone");
        assertThat(later.permit().code()).isEqualTo("held");
    }

    @Test
    void theSameMessageInACampaignIsOne(Team team) {
        Person parissa = team.ana().registers("Parissa");
        Draft draft = Draft.to(parissa, CLOSED).with("campaign", "friday");
        Outbound first = team.tool().proposes(draft);

        Outbound second = team.tool().proposes(draft);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(team.tool().proposes(draft.with("campaign", "monday")).id()).isNotEqualTo(first.id());
    }
}
