package dev.rapport.advisor.attention;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.attention.Attention.Advice;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Meeting.Mode;
import dev.rapport.contracts.touch.Message.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttentionTest {
    private static final Instant NOW = may(28, 12, 0);

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-27T00:30:00Z", "2026-05-27T23:00:00Z", "2026-05-28T11:00:00Z"})
    void whoeverWasContactedYesterdayRestsWhateverIsOpen(Instant last) {
        assertThat(advice(promised().weWrote(last)).weight()).isZero();
        assertThat(advice(promised().ourMachineWrote(last)).weight()).isZero();
        assertThat(advice(promised()).weight()).isPositive();
    }

    private static Story promised() {
        return weekly(4).promised(Side.US, "An editor", may(20, 9, 0), Commitment.Status.OPEN);
    }

    @Test
    void whoIsToBeMetSoonRests() {
        Advice advice = advice(weekly(3).booked(Mode.PHONE, may(30, 9, 0), may(30, 10, 0)));

        assertThat(advice).isEqualTo(new Advice(0, "This one may rest: you meet on 30 May, 09:00 UTC."));
    }

    @Test
    void whoseSideCostTheGoodwillRests() {
        Story lesson = weekly(3).wrote(Direction.INBOUND, false, "Your grammar is poor.", may(25, 9, 0));

        assertThat(advice(lesson).weight()).isZero();
        assertThat(advice(lesson).says()).endsWith("this one may rest.");
    }

    @Test
    void goodwillThatWeLostComesBeforeATieThatFades() {
        Story lesson = weekly(3).wrote(Direction.OUTBOUND, false, "Your grammar is poor.", may(25, 9, 0));

        assertThat(advice(lesson).says()).startsWith("Call Parissa: On 25 May a message of yours corrected");
    }

    @Test
    void aRequestForALiveTalkWeighsMost() {
        Story asked = promised().wrote(Direction.INBOUND, false, "Could we talk on Friday?", may(24, 9, 0));

        assertThat(advice(asked).says())
                .isEqualTo(
                        "Call Parissa: on 24 May you were asked \"Could we talk on Friday?\", and nobody has answered.");
        assertThat(advice(asked).weight()).isGreaterThan(advice(promised()).weight());
    }

    @Test
    void aTieThatIsWorthMoreComesFirst() {
        Instant later = NOW.plus(Duration.ofDays(40));
        double old = Attention.of(weekly(4).relationship(), later).weight();
        double young = Attention.of(weekly(2).relationship(), later).weight();

        assertThat(old).isGreaterThan(young).isPositive();
    }

    @Test
    void aTieIsMoreUrgentTheCloserItIsToBeingLost() {
        double fresh = Attention.of(weekly(4).relationship(), may(26, 9, 0)).weight();
        double fading = Attention.of(weekly(4).relationship(), NOW.plus(Duration.ofDays(40)))
                .weight();

        assertThat(fading).isGreaterThan(fresh);
    }

    @Test
    void itSaysWhatToDoAndWhy() {
        assertThat(says(story -> story.promised(Side.US, "An editor", may(20, 9, 0), Commitment.Status.OPEN)))
                .isEqualTo("Send Parissa what you promised: \"An editor\" was due on 20 May.");
        assertThat(says(story -> story.met(Mode.IN_PERSON, may(20, 9, 0), may(20, 10, 0))))
                .isEqualTo("Write to Parissa: you first met on 20 May, and nobody has been in touch since.");
        assertThat(says(story -> story.connected(Channel.X, Connection.Status.FOLLOWED, may(20, 9, 0))))
                .isEqualTo(
                        "Say hello to Parissa, or let go: you have been connected since 20 May, and nothing came of it.");
        assertThat(says(story -> weekly(4)))
                .isEqualTo("Call Parissa. You last spoke on 22 May, six days ago; you two usually speak every 7 days.");
        assertThat(says(story -> story)).isEqualTo("Nothing is needed.");
    }

    private static String says(UnaryOperator<Story> told) {
        return advice(told.apply(Story.ofParissa())).says();
    }

    private static Advice advice(Story story) {
        return Attention.of(story.relationship(), NOW);
    }

    /** Calls a week apart, the last on 22 May. */
    private static Story weekly(int calls) {
        Story story = Story.ofParissa();
        for (int call = calls - 1; call >= 0; call--) {
            story.met(Mode.PHONE, may(22 - 7 * call, 9, 0), may(22 - 7 * call, 10, 0));
        }
        return story;
    }
}
