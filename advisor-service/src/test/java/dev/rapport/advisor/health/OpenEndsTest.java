package dev.rapport.advisor.health;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.health.OpenEnd.Kind;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.Meeting.Mode;
import dev.rapport.contracts.touch.Message.Direction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenEndsTest {
    private static final Instant NOW = may(10, 12, 0);

    @Test
    void promisesAreDueOrOverdue() {
        Story story = Story.ofParissa()
                .promised(Side.US, "An editor", may(9, 9, 0), Commitment.Status.OPEN)
                .promised(Side.THEM, "A chapter", may(20, 9, 0), Commitment.Status.OPEN)
                .promised(Side.US, "A book", may(8, 9, 0), Commitment.Status.KEPT);

        assertThat(ends(story))
                .extracting(OpenEnd::kind)
                .containsExactly(Kind.OVERDUE_COMMITMENT, Kind.OPEN_COMMITMENT);
    }

    @Test
    void questionsWaitForAnAnswerTheirsAndTalksFirst() {
        Story story = Story.ofParissa()
                .wrote(Direction.OUTBOUND, false, "Which oven would you buy?", may(7, 9, 0))
                .ourMachineWrote(may(8, 9, 0));
        Story asked = Story.ofParissa()
                .wrote(Direction.INBOUND, false, "Which oven would you buy?", may(7, 9, 0))
                .wrote(Direction.INBOUND, false, "Could we talk on Friday?", may(8, 9, 0));

        assertThat(ends(story))
                .extracting(OpenEnd::kind, OpenEnd::owedBy, OpenEnd::what, OpenEnd::liveTalk)
                .containsExactly(tuple(Kind.UNANSWERED_QUESTION, Side.THEM, "Which oven would you buy?", false));
        assertThat(ends(asked)).extracting(OpenEnd::liveTalk).containsExactly(true, false);
        assertThat(ends(asked.met(Mode.PHONE, may(9, 9, 0), may(9, 10, 0)))).isEmpty();
    }

    @Test
    void aFirstMeetingAsksForASecondTouchWithinAWeek() {
        Story met = Story.ofParissa().met(Mode.IN_PERSON, may(8, 9, 0), may(8, 10, 0));

        OpenEnd end = ends(met).getFirst();

        assertThat(end.kind()).isEqualTo(Kind.FIRST_MEETING_WITHOUT_FOLLOW_UP);
        assertThat(end.dueAt()).isEqualTo(may(15, 10, 0));
    }

    @Test
    void aSecondTouchOfAnyKindFollowsAFirstMeetingUp() {
        Story written = Story.ofParissa()
                .met(Mode.IN_PERSON, may(8, 9, 0), may(8, 10, 0))
                .weWrote(may(9, 9, 0));
        Story booked = Story.ofParissa()
                .met(Mode.IN_PERSON, may(8, 9, 0), may(8, 10, 0))
                .booked(Mode.PHONE, may(12, 9, 0), may(12, 10, 0));

        assertThat(ends(written)).isEmpty();
        assertThat(ends(booked)).extracting(OpenEnd::kind).containsExactly(Kind.UPCOMING_MEETING);
    }

    @Test
    void ofAnIntroductionIsAskedWhatCameOfIt() {
        Story introduced = Story.ofParissa()
                .weWrote(may(1, 9, 0))
                .exchanged(Exchange.Value.INTRODUCTION, Exchange.Direction.GIVEN, may(3, 9, 0));

        assertThat(ends(introduced)).extracting(OpenEnd::kind).containsExactly(Kind.INTRODUCTION_WITHOUT_FOLLOW_UP);
        assertThat(ends(introduced.theyWrote(may(4, 9, 0)))).isEmpty();
    }

    @Test
    void aConnectionOfWhichNothingCameIsCollectedAndNeverMet() {
        Story collected = Story.ofParissa().connected(Channel.LINKEDIN, Connection.Status.ACCEPTED, may(1, 9, 0));
        Story declined = Story.ofParissa().connected(Channel.LINKEDIN, Connection.Status.DECLINED, may(1, 9, 0));

        assertThat(ends(collected)).extracting(OpenEnd::kind).containsExactly(Kind.NEVER_ENGAGED);
        assertThat(ends(collected.ourMachineWrote(may(2, 9, 0)))).hasSize(1);
        assertThat(ends(declined)).isEmpty();
        assertThat(ends(collected.theyWrote(may(3, 9, 0)))).isEmpty();
    }

    private static List<OpenEnd> ends(Story story) {
        return OpenEnds.of(story.relationship(), NOW);
    }
}
