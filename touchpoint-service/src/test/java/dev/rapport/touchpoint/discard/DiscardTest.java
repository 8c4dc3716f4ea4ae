package dev.rapport.touchpoint.discard;

import static dev.rapport.touchpoint.outbound.life.Samples.LATER;
import static dev.rapport.touchpoint.outbound.life.Samples.NOW;
import static dev.rapport.touchpoint.outbound.life.Samples.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.State;
import dev.rapport.touchpoint.outbound.life.Step;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiscardTest {
    private static final Discard.By ANA = new Discard.By("ana", true);
    private static final Discard.By PROPOSER = new Discard.By("tool", false);

    static Stream<State> open() {
        return Stream.of(
                new State.Pending(),
                new State.Cleared(LATER),
                new State.Held(null),
                new State.Refused(),
                new State.Expired());
    }

    @ParameterizedTest
    @MethodSource("open")
    void whatNobodyWasToldToSendIsTakenBack(State state) {
        assertThat(Discard.of(in(state), PROPOSER)).isInstanceOfSatisfying(Discard.Accepted.class, accepted -> {
            assertThat(accepted.step().after().state()).isEqualTo(new State.Discarded("tool"));
            assertThat(accepted.step().events()).hasSize(1);
        });
    }

    static Stream<State> gone() {
        return Stream.of(new State.Permitted(NOW, null), new State.Sent(NOW, NOW, null), new State.Failed(NOW));
    }

    @ParameterizedTest
    @MethodSource("gone")
    void whatASenderWasToldToSendIsNot(State state) {
        assertThat(Discard.of(in(state), ANA)).isEqualTo(new Discard.TooLate());
    }

    @Test
    void discardedAgainItStaysAsItWas() {
        Proposal discarded = in(new State.Discarded("bob"));

        assertThat(Discard.of(discarded, ANA)).isEqualTo(new Discard.Accepted(Step.none(discarded)));
    }

    @Test
    void anAutomationTakesBackItsOwnOnlyAndAMemberAnybodys() {
        Proposal message = in(new State.Pending());

        assertThat(Discard.of(message, new Discard.By("another", false))).isEqualTo(new Discard.NotYours());
        assertThat(Discard.of(message, ANA)).isInstanceOf(Discard.Accepted.class);
    }
}
