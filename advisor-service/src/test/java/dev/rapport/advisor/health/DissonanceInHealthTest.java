package dev.rapport.advisor.health;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.Story;
import dev.rapport.contracts.relationship.Health;
import dev.rapport.contracts.relationship.Health.Part;
import dev.rapport.contracts.relationship.Health.State;
import dev.rapport.contracts.touch.Meeting.Mode;
import dev.rapport.contracts.touch.Message.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An automated message after a call, and a correction; by us, and by them. */
class DissonanceInHealthTest {
    private static final String LESSON = "It is \"there\", not \"their\". You may want to proofread before you write.";
    private static final Instant AFTER_THE_CALL = may(9, 17, 0);
    private static final Instant NOW = may(12, 12, 0);

    static Stream<Arguments> allFour() {
        return Stream.of(
                Arguments.of(
                        "our machine after the call",
                        change(story -> story.ourMachineWrote(AFTER_THE_CALL)),
                        "A machine of yours wrote on 9 May, two hours after you spoke. Say a word about it when you next speak"),
                Arguments.of(
                        "their machine after the call",
                        change(story -> story.theirMachineWrote(AFTER_THE_CALL)),
                        "A machine of Parissa's wrote on 9 May, two hours after you spoke. That was not yours to mend: this one may rest."),
                Arguments.of(
                        "our grammar lesson",
                        change(story -> story.wrote(Direction.OUTBOUND, false, LESSON, AFTER_THE_CALL)),
                        "On 9 May a message of yours corrected how Parissa writes. Say a word about it when you next speak"),
                Arguments.of(
                        "their grammar lesson",
                        change(story -> story.wrote(Direction.INBOUND, false, LESSON, AFTER_THE_CALL)),
                        "On 9 May Parissa corrected how you write. That was not yours to mend: this one may rest."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allFour")
    void itLowersHealthVisiblyAndSaysWhy(String what, UnaryOperator<Story> cost, String says) {
        Health health = HealthOf.at(cost.apply(known()).relationship(), NOW);

        // The same words that cost nothing.
        double otherwise =
                score(known().wrote(direction(what), what.contains("machine"), "Thank you!", may(9, 12, 0)), NOW);
        assertThat(Objects.requireNonNull(health.score())).isLessThan(otherwise - 5);
        assertThat(dissonance(health).says()).startsWith(says);
        assertThat(dissonance(health).value()).isLessThan(50);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allFour")
    void itHealsWithTime(String what, UnaryOperator<Story> cost, String says) {
        Story story = cost.apply(known());

        double fresh = dissonance(HealthOf.at(story.relationship(), NOW)).value();
        double later = dissonance(HealthOf.at(story.relationship(), NOW.plus(Duration.ofDays(60))))
                .value();
        Part forgotten = dissonance(HealthOf.at(story.relationship(), NOW.plus(Duration.ofDays(300))));

        assertThat(later).isGreaterThan(fresh + 20);
        assertThat(forgotten.value()).isGreaterThan(99);
        assertThat(forgotten.says()).isEqualTo("No touch has cost goodwill lately.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allFour")
    void itHealsWithLiveContact(String what, UnaryOperator<Story> cost, String says) {
        double alone =
                dissonance(HealthOf.at(cost.apply(known()).relationship(), NOW)).value();

        Story spoken = cost.apply(known()).met(Mode.PHONE, may(11, 9, 0), may(11, 10, 0));

        assertThat(dissonance(HealthOf.at(spoken.relationship(), NOW)).value()).isGreaterThan(alone + 20);
    }

    @Test
    void aQuestionThatNobodyAnswersIsDissonanceAfterAWeekOnTheSideThatIsSilent() {
        Story theyAsked = known().wrote(Direction.INBOUND, false, "Which oven would you buy?", may(10, 9, 0));
        Story weAsked = known().wrote(Direction.OUTBOUND, false, "Which oven would you buy?", may(10, 9, 0));

        assertThat(dissonance(HealthOf.at(theyAsked.relationship(), may(16, 9, 0)))
                        .value())
                .isEqualTo(100);
        assertThat(dissonance(HealthOf.at(theyAsked.relationship(), may(18, 9, 0)))
                        .says())
                .isEqualTo(
                        "Parissa asked on 10 May, and nobody has answered. Answer now, and say a word about the wait.");
        assertThat(dissonance(HealthOf.at(theyAsked.relationship(), may(18, 9, 0)))
                        .value())
                .isLessThan(50);
        assertThat(dissonance(HealthOf.at(weAsked.relationship(), may(18, 9, 0)))
                        .says())
                .isEqualTo(
                        "Parissa has not answered what you asked on 10 May. That was not yours to mend: this one may rest.");
        assertThat(dissonance(HealthOf.at(theyAsked.weWrote(may(18, 8, 0)).relationship(), may(18, 9, 0)))
                        .value())
                .isEqualTo(100);
    }

    @Test
    void whoseSideCostItIsNotToldToCall() {
        Instant weekLater = NOW.plus(Duration.ofDays(10));
        Story theirs = known().wrote(Direction.INBOUND, false, LESSON, AFTER_THE_CALL);
        Story ours = known().wrote(Direction.OUTBOUND, false, LESSON, AFTER_THE_CALL);

        assertThat(HealthOf.at(theirs.relationship(), weekLater).wouldChange()).isNull();
        assertThat(HealthOf.at(ours.relationship(), weekLater).wouldChange()).startsWith("a call this week: ");
    }

    @Test
    void aMachineThatCostsNothingIsOneThatWroteFarFromAnyCallOrWhatWasAwaited() {
        Story late = known().ourMachineWrote(may(20, 9, 0));
        Story before = known().ourMachineWrote(may(9, 13, 0));
        Story reset = known().wrote(
                        Direction.OUTBOUND,
                        true,
                        "Here is your password reset link: reset your password within an hour.",
                        AFTER_THE_CALL);

        assertThat(Stream.of(late, before, reset))
                .allSatisfy(story -> assertThat(dissonance(HealthOf.at(story.relationship(), may(21, 9, 0)))
                                .value())
                        .isEqualTo(100));
    }

    @Test
    void goodwillCanBeLostBeforeThereIsAnythingToCallPoor() {
        Story stranger = Story.ofParissa()
                .wrote(Direction.INBOUND, false, "Is there a time this week to talk live?", may(8, 9, 0))
                .wrote(Direction.OUTBOUND, false, LESSON, may(9, 9, 0));

        Health health = HealthOf.at(stranger.relationship(), NOW);

        assertThat(health.state()).isEqualTo(State.NEW);
        assertThat(health.score()).isNull();
        assertThat(dissonance(health).says()).startsWith("On 9 May a message of yours corrected how Parissa writes.");
    }

    /** Spoke on 9 May from 14:00 to 15:00, and on days before. */
    private static Story known() {
        return Story.ofParissa()
                .theyWrote(may(3, 9, 0))
                .weWrote(may(5, 9, 0))
                .met(Mode.PHONE, may(9, 14, 0), may(9, 15, 0));
    }

    private static UnaryOperator<Story> change(UnaryOperator<Story> change) {
        return change;
    }

    private static Direction direction(String what) {
        return what.startsWith("our") ? Direction.OUTBOUND : Direction.INBOUND;
    }

    private static Part dissonance(Health health) {
        return health.parts().stream()
                .filter(part -> part.name().equals("dissonance"))
                .findFirst()
                .orElseThrow();
    }

    private static double score(Story story, Instant now) {
        return Objects.requireNonNull(HealthOf.at(story.relationship(), now).score());
    }
}
