package dev.rapport.e2e.story.call;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A call stood in the calendar. Whether it took place nobody said: automation waits as if it had. */
@ExtendWith(BuiltStack.class)
class TheBookedCallE2E {
    private static final String NEWS = "The slides of Tuesday are in the folder now.";

    @Test
    void aCallThatNobodyMarkedHolds(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().booksCall(parissa, hoursAgo(3), hoursAgo(2));

        Outbound news = team.tool().asksToSend(Draft.to(parissa, NEWS));

        assertThat(news.proposed().path("status").asText()).isEqualTo("held");
        assertThat(news.verdict().codes()).containsExactly("recent_live_contact");
    }

    @Test
    void aCallOfTomorrowHolds(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().booksCall(parissa, hoursAgo(-20), hoursAgo(-21));

        Outbound news = team.tool().asksToSend(Draft.to(parissa, NEWS));

        assertThat(news.proposed().path("status").asText()).isEqualTo("held");
        assertThat(news.verdict().codes()).containsExactly("upcoming_live_contact");
    }

    @Test
    void aCallThatIsOnHolds(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().booksCall(parissa, hoursAgo(1), hoursAgo(-1));

        Outbound news = team.tool().asksToSend(Draft.to(parissa, NEWS));

        assertThat(news.proposed().path("status").asText()).isEqualTo("held");
        assertThat(news.verdict().codes()).containsExactly("live_contact_now");
    }

    @Test
    void aPersonMayWriteAllTheSame(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().booksCall(parissa, hoursAgo(3), hoursAgo(2));

        Outbound news = team.anaByHand().asksToSend(Draft.to(parissa, NEWS).byHand());

        assertThat(news.proposed().path("go").asBoolean()).isTrue();
    }
}
