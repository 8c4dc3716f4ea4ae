package dev.rapport.advisor.judgement;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.advisor.Story;
import dev.rapport.advisor.health.HealthOf;
import dev.rapport.advisor.policy.Cap;
import dev.rapport.advisor.policy.ClockTime;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.QuietHours;
import dev.rapport.advisor.policy.Window;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.RelationshipEvent.RelationshipChanged;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.relationship.AutomationPause;
import dev.rapport.contracts.touch.Meeting.Mode;
import dev.rapport.messaging.EventCodec;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PausesTest {
    private static final List<Channel> ALL = List.of(Channel.values());

    @Test
    void aCallPausesForThreeDays() {
        Relationship called =
                Story.ofParissa().met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0)).relationship();

        assertThat(pause(called, may(3, 15, 0)))
                .isEqualTo(new AutomationPause(may(6, 15, 0), List.of("recent_live_contact"), ALL));
        assertThat(next(called, may(3, 15, 0))).isEqualTo(may(6, 15, 0));
        assertThat(pause(called, may(6, 15, 0))).isNull();
        assertThat(next(called, may(6, 15, 0))).isNull();
    }

    @Test
    void aBookedCallPausesFromADayBefore() {
        Relationship booked = Story.ofParissa()
                .booked(Mode.VIDEO, may(10, 14, 0), may(10, 15, 0))
                .relationship();

        assertThat(pause(booked, may(9, 13, 59))).isNull();
        assertThat(next(booked, may(3, 0, 0))).isEqualTo(may(9, 14, 0));
        assertThat(pause(booked, may(9, 14, 0)))
                .isEqualTo(new AutomationPause(may(13, 15, 0), List.of("upcoming_live_contact"), ALL));
    }

    /** But nobody is paused for the night. */
    @Test
    void whoWasReachedOftenEnoughIsPausedUntilTheCapIsOver() {
        Relationship reached = Story.ofParissa().weWrote(may(3, 14, 0)).relationship();
        Policy policy = Policy.DEFAULT.with(
                List.of(new Cap(1, Window.of("P2D"), null, null)),
                new QuietHours(ClockTime.of("00:00"), ClockTime.of("23:59"), List.of()));

        assertThat(Pauses.of(reached, policy, may(4, 0, 0)))
                .isEqualTo(new AutomationPause(may(5, 14, 0), List.of("frequency_cap"), ALL));
        assertThat(Pauses.of(reached, policy, may(5, 14, 0))).isNull();
    }

    @Test
    void whatHoldsOnOneChannelPausesThatOneAlone() {
        Relationship reached = Story.ofParissa().weWrote(may(3, 14, 0)).relationship();
        Policy policy = Policy.DEFAULT.with(List.of(new Cap(1, Window.of("P2D"), Channel.EMAIL, null)), null);

        AutomationPause pause = Pauses.of(reached, policy, may(4, 0, 0));

        assertThat(pause)
                .isEqualTo(new AutomationPause(may(5, 14, 0), List.of("frequency_cap"), List.of(Channel.EMAIL)));
        assertThat(Pauses.nextChange(reached, policy, may(4, 0, 0))).isEqualTo(may(5, 14, 0));
    }

    @Test
    void whatTheOtherChannelsWaitForPausesThemAllAndTheLastOfThemEndsIt() {
        Relationship called = Story.ofParissa()
                .met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0))
                .weWrote(may(3, 16, 0))
                .relationship();
        Policy policy = Policy.DEFAULT.with(List.of(new Cap(1, Window.of("P5D"), Channel.EMAIL, null)), null);

        AutomationPause first = Pauses.of(called, policy, may(4, 0, 0));
        AutomationPause then = Pauses.of(called, policy, may(6, 15, 0));

        assertThat(first)
                .isEqualTo(new AutomationPause(may(8, 16, 0), List.of("recent_live_contact", "frequency_cap"), ALL));
        assertThat(then)
                .isEqualTo(new AutomationPause(may(8, 16, 0), List.of("frequency_cap"), List.of(Channel.EMAIL)));
    }

    @Test
    void thatThereIsNoneIsSaidOnTheTopic() throws IOException {
        Relationship quiet = Story.ofParissa().relationship();
        Instant now = may(4, 0, 0);

        byte[] said = EventCodec.write(new RelationshipChanged(
                quiet.contactId(),
                HealthOf.at(quiet, Policy.DEFAULT.healthWeights(), now),
                pause(quiet, now),
                quiet.seen().through(),
                now));

        JsonNode told = EventCodec.JSON.readTree(said);
        assertThat(told.has("automationPaused")).isTrue();
        assertThat(told.get("automationPaused").isNull()).isTrue();
    }

    /** An opt-out is no pause, and hides none. */
    @Test
    void whoOptedOutIsPausedLikeAnybodyElse() {
        Story story = Story.ofParissa().consent(null, Consent.Status.OPTED_OUT, may(1, 0, 0));

        assertThat(pause(story.relationship(), may(3, 16, 0))).isNull();
        story.met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0));
        assertThat(pause(story.relationship(), may(3, 16, 0))).isNotNull();
    }

    /** Whoever looks again at each of these moments misses no change. */
    @Test
    void nothingChangesBetweenTheMomentsThatAreForetold() {
        Relationship busy = Story.ofParissa()
                .met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0))
                .booked(Mode.VIDEO, may(10, 14, 0), may(10, 15, 0))
                .booked(Mode.IN_PERSON, may(11, 9, 0), may(11, 12, 0))
                .booked(Mode.PHONE, may(20, 9, 0), may(20, 9, 30))
                .relationship();
        Set<Instant> foretold = new HashSet<>();
        for (Instant moment = may(1, 0, 0); moment != null; moment = next(busy, moment)) {
            foretold.add(moment);
        }
        AutomationPause before = pause(busy, may(1, 0, 0));

        for (Instant now = may(1, 0, 0); now.isBefore(may(28, 0, 0)); now = now.plus(Duration.ofMinutes(10))) {
            AutomationPause pause = pause(busy, now);
            if (!Objects.equals(pause, before)) {
                assertThat(foretold).contains(now);
            }
            before = pause;
        }
        assertThat(before).isNull();
    }

    private static @Nullable AutomationPause pause(Relationship relationship, Instant now) {
        return Pauses.of(relationship, Policy.DEFAULT, now);
    }

    private static @Nullable Instant next(Relationship relationship, Instant now) {
        return Pauses.nextChange(relationship, Policy.DEFAULT, now);
    }
}
