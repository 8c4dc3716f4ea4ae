package dev.rapport.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** She said that she wants no more of it. */
@ExtendWith(BuiltStack.class)
class TheOptOutE2E {
    private static final String NEWS = "Our office is closed on Friday.";

    @Test
    void aMachineIsRefused(Team team) {
        Person parissa = optedOut(team);

        Outbound news = team.tool().asksToSend(Draft.to(parissa, NEWS));

        assertThat(news.proposed().path("status").asText()).isEqualTo("refused");
        assertThat(news.verdict().codes()).contains("opted_out");
        assertThat(news.permit().code()).isEqualTo("refused");
    }

    @Test
    void aPersonIsRefusedToo(Team team) {
        Person parissa = optedOut(team);

        Outbound news = team.anaByHand().asksToSend(Draft.to(parissa, NEWS).byHand());

        assertThat(news.proposed().path("status").asText()).isEqualTo("refused");
        assertThat(news.proposed().path("go").asBoolean(true)).isFalse();
    }

    @Test
    void aReceiptPasses(Team team) {
        Person parissa = optedOut(team);

        Outbound receipt = team.tool()
                .asksToSend(Draft.to(parissa, "Your receipt for order 1207.").with("category", "transactional"));

        assertThat(receipt.proposed().path("go").asBoolean()).isTrue();
    }

    @Test
    void whatWasClearedBeforeIsRecalled(Team team) {
        Person parissa = team.ana().registers("Parissa");
        Outbound news = team.tool().proposes(Draft.to(parissa, NEWS));
        assertThat(news.proposed().path("status").asText()).isEqualTo("cleared");

        team.ana().notesOptOut(parissa);

        news.awaitStatus("refused");
    }

    private static Person optedOut(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().notesOptOut(parissa);
        team.ana().relationship(parissa, known -> known.path("seenSequence").asInt() == 2);
        return parissa;
    }
}
