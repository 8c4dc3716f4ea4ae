package dev.rapport.touchpoint.verdict;

import static dev.rapport.touchpoint.outbound.life.Samples.LATER;
import static dev.rapport.touchpoint.outbound.life.Samples.MESSAGE;
import static dev.rapport.touchpoint.outbound.life.Samples.NOW;
import static dev.rapport.touchpoint.outbound.life.Samples.PARISSA;
import static dev.rapport.touchpoint.outbound.life.Samples.clears;
import static dev.rapport.touchpoint.outbound.life.Samples.holds;
import static dev.rapport.touchpoint.outbound.life.Samples.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.VerdictEvent.ReviewAction;
import dev.rapport.contracts.VerdictEvent.ReviewDecided;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.State;
import dev.rapport.touchpoint.outbound.life.Step;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApplyVerdictsTest {

    @Test
    void onlyAHigherRevisionCounts() {
        Proposal held = in(new State.Held(null), holds(2, null).verdict());

        assertThat(ApplyVerdicts.decide(held, clears(1, LATER))).isEmpty();
        assertThat(ApplyVerdicts.decide(held, clears(2, LATER))).isEmpty();
        assertThat(ApplyVerdicts.decide(held, clears(3, LATER)))
                .hasValueSatisfying(step -> assertThat(step.after().state()).isEqualTo(new State.Cleared(LATER)));
    }

    static Stream<State> settled() {
        return Stream.of(
                new State.Permitted(NOW, "key"),
                new State.Sent(NOW, NOW, null),
                new State.Failed(NOW),
                new State.Discarded("bob"));
    }

    @ParameterizedTest
    @MethodSource("settled")
    void whatIsSettledIsNotMovedAnyMore(State state) {
        assertThat(ApplyVerdicts.decide(in(state), holds(9, null))).isEmpty();
        assertThat(ApplyVerdicts.decide(in(state), review(ReviewAction.DISCARD)))
                .isEmpty();
    }

    @Test
    void aReviewerDiscards() {
        assertThat(ApplyVerdicts.decide(in(new State.Held(null)), review(ReviewAction.DISCARD)))
                .hasValueSatisfying(step -> assertThat(step.after().state()).isEqualTo(new State.Discarded("bob")));
    }

    @Test
    void aReleaseComesBackAsAVerdict() {
        assertThat(ApplyVerdicts.decide(in(new State.Held(null)), review(ReviewAction.RELEASE)))
                .isEmpty();
    }

    @Test
    void anEditedTextTakesThePlaceOfTheProposedOneAndWaitsForItsVerdict() {
        ReviewDecided edit =
                new ReviewDecided(PARISSA.id(), MESSAGE, ReviewAction.EDIT, 1, "bob", null, "Another text.", null, NOW);

        Step step = ApplyVerdicts.decide(in(new State.Cleared(NOW.plusSeconds(900))), edit)
                .orElseThrow();

        assertThat(step.after().message().body()).isEqualTo("Another text.");
        assertThat(step.after().state()).isEqualTo(new State.Pending());
        assertThat(step.events()).isEmpty();
    }

    private static ReviewDecided review(ReviewAction action) {
        return new ReviewDecided(PARISSA.id(), MESSAGE, action, 1, "bob", null, null, null, NOW);
    }
}
