package dev.rapport.advisor.health;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.policy.HealthWeights;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.relationship.Health;
import dev.rapport.contracts.relationship.Health.Band;
import dev.rapport.contracts.relationship.Health.Part;
import dev.rapport.contracts.relationship.Health.State;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.Meeting.Mode;
import dev.rapport.contracts.touch.Meeting.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthOfTest {
    private static final Instant NOW = may(20, 12, 0);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 400})
    void theScoreIsExactlyTheWeightedSumOfItsParts(int daysLater) {
        Health health = HealthOf.at(wellKnown().relationship(), NOW.plus(Duration.ofDays(daysLater)));

        double sum = health.parts().stream()
                .mapToDouble(part -> part.value() * part.weight())
                .sum();
        assertThat(health.score()).isEqualTo(sum);
        assertThat(health.parts().stream().mapToDouble(Part::weight).sum()).isEqualTo(1, within(1e-12));
        assertThat(health.parts()).allSatisfy(part -> assertThat(part.value()).isBetween(0.0, 100.0));
    }

    @Test
    void aRelationshipThatHasHardlyBegunIsNewAndNotPoor() {
        Story twoContacts =
                Story.ofParissa().met(Mode.PHONE, may(1, 9, 0), may(1, 10, 0)).theyWrote(may(2, 9, 0));
        Story oneDay =
                Story.ofParissa().theyWrote(may(1, 9, 0)).weWrote(may(1, 9, 5)).theyWrote(may(1, 9, 9));

        assertNew(HealthOf.at(twoContacts.relationship(), NOW));
        assertNew(HealthOf.at(oneDay.relationship(), NOW));
        assertNew(HealthOf.at(Story.ofParissa().relationship(), NOW));
    }

    @Test
    void itFallsWithoutEvents() {
        double before = score(wellKnown(), NOW);
        double after = score(wellKnown(), NOW.plus(Duration.ofDays(60)));

        assertThat(after).isLessThan(before);
    }

    @Test
    void whatMachinesDoAndWhatNobodyConfirmedAddsNothing() {
        Story machines = wellKnown()
                .ourMachineWrote(may(19, 9, 0))
                .theirMachineWrote(may(19, 9, 0))
                .connected(Channel.LINKEDIN, Connection.Status.ACCEPTED, may(19, 9, 0))
                .met(Mode.VIDEO, Status.SCHEDULED, may(19, 9, 0), may(19, 10, 0));

        assertThat(HealthOf.at(machines.relationship(), NOW))
                .isEqualTo(HealthOf.at(wellKnown().relationship(), NOW));
    }

    @Test
    void whoIsWellWrittenWithFromBothSidesStandsBetterThanWhoIsOnlyWrittenTo() {
        Story oneSided =
                Story.ofParissa().weWrote(may(1, 9, 0)).weWrote(may(5, 9, 0)).weWrote(may(9, 9, 0));
        Story bothSides =
                Story.ofParissa().weWrote(may(1, 9, 0)).theyWrote(may(5, 9, 0)).weWrote(may(9, 9, 0));

        assertThat(score(bothSides, NOW)).isGreaterThan(score(oneSided, NOW));
    }

    @Test
    void eachPartSaysWhatItSaw() {
        Story story = wellKnown()
                .exchanged(Exchange.Value.REFERRAL, Exchange.Direction.GIVEN, may(4, 9, 0))
                .exchanged(Exchange.Value.REFERRAL, Exchange.Direction.GIVEN, may(6, 9, 0))
                .exchanged(Exchange.Value.HELP, Exchange.Direction.RECEIVED, may(7, 9, 0))
                .promised(Side.US, "An editor's address", may(15, 9, 0), Commitment.Status.OPEN);

        Health health = HealthOf.at(story.relationship(), NOW);

        assertThat(health.parts())
                .extracting(Part::name, Part::says)
                .containsExactly(
                        tuple(
                                "keepingInTouch",
                                "The last touch was a message from Parissa on 9 May, eleven days ago; you two usually are in contact every 2 days."),
                        tuple("liveContact", "You last met or spoke with Parissa on 1 May."),
                        tuple("reciprocity", "Parissa wrote twice, and you once; a meeting counts for both."),
                        tuple(
                                "value",
                                "You gave Parissa two referrals, last on 6 May, and Parissa gave you help, last on 7 May."),
                        tuple("promises", "You promised \"An editor's address\" by 15 May, and it has not come."),
                        tuple("dissonance", "No touch has cost goodwill lately."));
    }

    @Test
    void whoTalksIsToldHowOftenTheyUsuallySpeak() {
        Story talks = Story.ofParissa();
        for (int day = 1; day < 30; day += 9) {
            talks.met(Mode.PHONE, may(day, 9, 0), may(day, 10, 0));
        }

        Health health = HealthOf.at(talks.relationship(), may(28, 9, 0).plus(Duration.ofDays(41)));

        assertThat(health.parts().getFirst().says())
                .isEqualTo("You last spoke on 28 May, 41 days ago; you two usually speak every 9 days.");
    }

    @Test
    void aPromiseThatHasNotComeCostsAndAKeptOneMakesGood() {
        double before = score(wellKnown(), NOW);
        Story overdue = wellKnown().promised(Side.US, "A", may(15, 9, 0), Commitment.Status.OPEN);
        Story mended = wellKnown()
                .promised(Side.US, "A", may(15, 9, 0), Commitment.Status.OPEN)
                .promised(Side.US, "B", may(16, 9, 0), Commitment.Status.KEPT);

        assertThat(score(overdue, NOW)).isLessThan(before);
        assertThat(score(mended, NOW)).isBetween(score(overdue, NOW), before);
    }

    @Test
    void aWorkspaceWeighsThePartsItself() {
        HealthWeights talkers = HealthWeights.of(Map.of("liveContact", 0.5));

        Health health = HealthOf.at(wellKnown().relationship(), talkers, NOW);

        assertThat(health.parts()).extracting(Part::weight).contains(0.5);
        assertThat(health.parts().stream().mapToDouble(Part::weight).sum()).isEqualTo(1, within(1e-9));
        assertThat(health.score())
                .isEqualTo(health.parts().stream()
                        .mapToDouble(part -> part.value() * part.weight())
                        .sum());
    }

    @ParameterizedTest
    @CsvSource({"liveContact, 0.71", "dissonance, 0", "charm, 0.2"})
    void aWeightOutOfBoundsIsNamed(String part, double weight) {
        assertThatThrownBy(() -> HealthWeights.of(Map.of(part, weight)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part);
    }

    @Test
    void itSaysWhatWouldChangeItByAskingItself() {
        Health health = HealthOf.at(wellKnown().relationship(), NOW);
        Story called = wellKnown().met(Mode.PHONE, NOW, NOW);

        assertThat(health.wouldChange()).isEqualTo("a call this week: " + Math.round(score(called, NOW)));
    }

    @Test
    void whoWasSpokenToThisWeekNeedsNoCall() {
        Story spoken = wellKnown().met(Mode.PHONE, may(18, 9, 0), may(18, 10, 0));

        assertThat(HealthOf.at(spoken.relationship(), NOW).wouldChange()).isNull();
    }

    @Test
    void theTrendIsTheChangeOverThirtyDays() {
        Health late = HealthOf.at(wellKnown().relationship(), NOW.plus(Duration.ofDays(40)));
        double thirtyDaysBefore = score(wellKnown(), NOW.plus(Duration.ofDays(10)));

        assertThat(Objects.requireNonNull(late.trend()))
                .isNegative()
                .isEqualTo(score(wellKnown(), NOW.plus(Duration.ofDays(40))) - thirtyDaysBefore, within(1e-9));
        assertThat(HealthOf.at(wellKnown().relationship(), NOW).trend()).isNull();
    }

    @Test
    void bandsFollowTheScore() {
        Story daily = Story.ofParissa();
        for (int day = 1; day < 20; day++) {
            daily.met(Mode.IN_PERSON, may(day, 9, 0), may(day, 10, 0));
        }

        assertThat(HealthOf.at(daily.relationship(), NOW).band()).isEqualTo(Band.STRONG);
        assertThat(HealthOf.at(daily.relationship(), NOW.plus(Duration.ofDays(4_000)))
                        .band())
                .isNotEqualTo(Band.STRONG);
    }

    private static void assertNew(Health health) {
        assertThat(health.state()).isEqualTo(State.NEW);
        assertThat(health.band()).isEqualTo(Band.NEW);
        assertThat(health.score()).isNull();
        assertThat(health.trend()).isNull();
        assertThat(health.staysAlive()).isBetween(0.0, 1.0);
    }

    private static double score(Story story, Instant now) {
        return Objects.requireNonNull(HealthOf.at(story.relationship(), now).score());
    }

    private static Story wellKnown() {
        return Story.ofParissa()
                .met(Mode.PHONE, may(1, 9, 0), may(1, 10, 0))
                .theyWrote(may(3, 9, 0))
                .weWrote(may(5, 9, 0))
                .theyWrote(may(9, 9, 0));
    }
}
