package dev.rapport.advisor.health;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.advisor.Story;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Connection;
import dev.rapport.contracts.model.Health;
import dev.rapport.contracts.model.Health.Band;
import dev.rapport.contracts.model.Health.Part;
import dev.rapport.contracts.model.Health.State;
import dev.rapport.contracts.model.Meeting.Mode;
import dev.rapport.contracts.model.Meeting.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        Health health = HealthOf.at(wellKnown().relationship(), NOW);

        assertThat(health.parts())
                .extracting(Part::name, Part::says)
                .containsExactly(
                        tuple(
                                "keepingInTouch",
                                "You were last in contact on 9 May, eleven days ago; there were 4 contacts on 4 days since 1 May."),
                        tuple("liveContact", "You last met or spoke with Parissa on 1 May."),
                        tuple("reciprocity", "Parissa wrote twice, and you once; a meeting counts for both."));
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
