package dev.rapport.touchpoint.outbound.life;

import static dev.rapport.touchpoint.outbound.life.Samples.LATER;
import static dev.rapport.touchpoint.outbound.life.Samples.MESSAGE;
import static dev.rapport.touchpoint.outbound.life.Samples.NOW;
import static dev.rapport.touchpoint.outbound.life.Samples.PARISSA;
import static dev.rapport.touchpoint.outbound.life.Samples.clears;
import static dev.rapport.touchpoint.outbound.life.Samples.holds;
import static dev.rapport.touchpoint.outbound.life.Samples.in;
import static dev.rapport.touchpoint.outbound.life.Samples.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.contracts.OutboundEvent.OutboundMessageCleared;
import dev.rapport.contracts.OutboundEvent.OutboundMessageDiscarded;
import dev.rapport.contracts.OutboundEvent.OutboundMessageExpired;
import dev.rapport.contracts.OutboundEvent.OutboundMessageFailed;
import dev.rapport.contracts.OutboundEvent.OutboundMessageHeld;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.OutboundEvent.OutboundMessageRecalled;
import dev.rapport.contracts.OutboundEvent.OutboundMessageRefused;
import dev.rapport.contracts.OutboundEvent.OutboundMessageSent;
import dev.rapport.contracts.VerdictEvent.VerdictGiven;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateTest {

    static Stream<OpenState> open() {
        return Stream.of(
                new State.Pending(),
                new State.Cleared(NOW),
                new State.Held(null),
                new State.Refused(),
                new State.Expired());
    }

    @ParameterizedTest
    @MethodSource("open")
    void aVerdictThatLetsItGoClearsWhateverIsOpen(OpenState open) {
        Step step = open.judged(in(open), clears(2, LATER));

        assertThat(step.after().state()).isEqualTo(new State.Cleared(LATER));
        assertThat(step.after().revision()).isEqualTo(2);
        assertThat(step.events()).containsExactly(new OutboundMessageCleared(PARISSA.id(), MESSAGE, 2, LATER));
    }

    @ParameterizedTest
    @MethodSource("open")
    void aVerdictThatHoldsSaysHowLong(OpenState open) {
        Step step = open.judged(in(open), holds(2, LATER));

        assertThat(step.after().state()).isEqualTo(new State.Held(LATER));
        assertThat(step.events()).endsWith(new OutboundMessageHeld(PARISSA.id(), MESSAGE, 2, LATER));
    }

    @Test
    void aClearedMessageWhoseVerdictTurnsIsRecalledFirst() {
        State.Cleared cleared = new State.Cleared(LATER);

        Step held = cleared.judged(in(cleared), holds(2, null));
        Step refused = cleared.judged(in(cleared), refuses(2));

        OutboundMessageRecalled recalled = new OutboundMessageRecalled(PARISSA.id(), MESSAGE, 2);
        assertThat(held.events()).containsExactly(recalled, new OutboundMessageHeld(PARISSA.id(), MESSAGE, 2, null));
        assertThat(refused.events()).containsExactly(recalled, new OutboundMessageRefused(PARISSA.id(), MESSAGE, 2));
    }

    @Test
    void aVerdictThatChangesNothingForReadersIsTakenInAndNotSaidAgain() {
        State.Cleared cleared = new State.Cleared(LATER);
        State.Held held = new State.Held(null);
        State.Refused refused = new State.Refused();

        Stream<Step> steps = Stream.of(
                cleared.judged(in(cleared), clears(3, LATER)),
                held.judged(in(held), holds(3, null)),
                refused.judged(in(refused), refuses(3)));

        assertThat(steps).allSatisfy(step -> {
            assertThat(step.events()).isEmpty();
            assertThat(step.after().revision()).isEqualTo(3);
        });
    }

    @Test
    void aClearanceThatNeverLapsesIsNone() {
        VerdictGiven endless = new VerdictGiven(PARISSA.id(), clears(1, LATER).verdict(), null);

        assertThatThrownBy(() -> new State.Pending().judged(in(new State.Pending()), endless))
                .isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @MethodSource("open")
    void aReviewerDiscardsWhateverIsOpen(OpenState open) {
        Step step = open.discarded(in(open), "bob");

        assertThat(step.after().state()).isEqualTo(new State.Discarded("bob"));
        assertThat(step.events()).containsExactly(new OutboundMessageDiscarded(PARISSA.id(), MESSAGE, "bob"));
    }

    @Test
    void aClearanceLapsesAtItsEnd() {
        State.Cleared cleared = new State.Cleared(LATER);

        Step step = cleared.expired(in(cleared, clears(2, LATER).verdict()));

        assertThat(cleared.lapsed(LATER.minusMillis(1))).isFalse();
        assertThat(cleared.lapsed(LATER)).isTrue();
        assertThat(step.after().state()).isEqualTo(new State.Expired());
        assertThat(step.events()).containsExactly(new OutboundMessageExpired(PARISSA.id(), MESSAGE, 2));
    }

    @Test
    void aClearedMessageIsRecalledWhenItsContactIsSeenOtherwise() {
        State.Cleared cleared = new State.Cleared(LATER);
        Proposal message = in(cleared, clears(2, LATER).verdict());

        Step step = cleared.recalled(message);

        assertThat(step.after()).isEqualTo(message.in(new State.Pending()));
        assertThat(step.events()).containsExactly(new OutboundMessageRecalled(PARISSA.id(), message.id(), 2));
    }

    @Test
    void anExpiredMessageIsProposedAgain() {
        Proposal expired = in(new State.Expired());

        Step step = new State.Expired().proposedAgain(expired, 9);

        assertThat(step.after().state()).isEqualTo(new State.Pending());
        assertThat(step.events()).containsExactly(new OutboundMessageProposed(PARISSA.id(), expired.message(), 9));
    }

    @Test
    void aPermittedMessageIsReportedAsSent() {
        State.Permitted permitted = new State.Permitted(NOW, "key");

        Step step = permitted.sent(in(permitted), LATER, "p-1");

        assertThat(step.after().state()).isEqualTo(new State.Sent(NOW, LATER, "p-1"));
        assertThat(step.events()).containsExactly(new OutboundMessageSent(PARISSA.id(), MESSAGE, "p-1", LATER));
    }

    @Test
    void aFailureIsFinalWhenTheSenderGivesUp() {
        State.Permitted permitted = new State.Permitted(NOW, "key");

        Step step = permitted.failed(in(permitted), "bounced", false, 5);

        assertThat(step.after().state()).isEqualTo(new State.Failed(NOW));
        assertThat(step.after().lastFailure()).isEqualTo("bounced");
        assertThat(step.events()).containsExactly(new OutboundMessageFailed(PARISSA.id(), MESSAGE, "bounced", false));
    }

    @Test
    void aFailureIsJudgedAgainWhenTheSenderTriesAgain() {
        State.Permitted permitted = new State.Permitted(NOW, "key");

        Step step = permitted.failed(in(permitted), "timeout", true, 5);

        assertThat(step.after().state()).isEqualTo(new State.Pending());
        assertThat(step.events())
                .containsExactly(
                        new OutboundMessageFailed(PARISSA.id(), MESSAGE, "timeout", true),
                        new OutboundMessageProposed(PARISSA.id(), step.after().message(), 5));
    }
}
