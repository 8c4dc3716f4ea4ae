package dev.rapport.touchpoint.outbound.rest;

import static dev.rapport.touchpoint.outbound.life.Samples.LATER;
import static dev.rapport.touchpoint.outbound.life.Samples.NOW;
import static dev.rapport.touchpoint.outbound.life.Samples.finding;
import static dev.rapport.touchpoint.outbound.life.Samples.in;
import static dev.rapport.touchpoint.outbound.life.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.outbound.Finding.Severity;
import dev.rapport.contracts.outbound.Verdict.Decision;
import dev.rapport.touchpoint.outbound.life.Permission;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.Refusal;
import dev.rapport.touchpoint.outbound.life.State;
import dev.rapport.touchpoint.outbound.life.Step;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WhyTest {

    @Test
    void theGravestFindingSpeaksAndOfEqualsTheFirst() {
        Proposal held = in(
                new State.Held(null),
                verdict(
                        1,
                        Decision.HOLD,
                        null,
                        finding(Severity.WARN, "A link."),
                        finding(Severity.HOLD, "You spoke."),
                        finding(Severity.HOLD, "You met.")));

        assertThat(Why.of(held)).isEqualTo("You spoke.");
    }

    @Test
    void nothingSpeaksAgainstWhatHasNoFinding() {
        assertThat(Why.of(in(new State.Cleared(LATER), verdict(1, Decision.SEND, null))))
                .isEqualTo("Nothing speaks against it.");
    }

    static Stream<State> states() {
        return Stream.of(
                new State.Pending(),
                new State.Sent(NOW, NOW, null),
                new State.Failed(NOW),
                new State.Discarded("bob"),
                new State.Expired());
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyStateSaysASentence(State state) {
        assertThat(Why.of(in(state))).matches("[A-Z].*[.a-z]");
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalSaysASentenceOfItsOwn(Refusal refusal) {
        assertThat(Why.of(new Permission.NotNow(refusal, Step.none(in(new State.Pending())))))
                .matches("[A-Z].*\\.");
        assertThat(Arrays.stream(Refusal.values()).map(Refusal::code)).doesNotHaveDuplicates();
    }
}
