package dev.rapport.advisor.console;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.console.TimelineLine.Kind;
import dev.rapport.contracts.TouchEvent.TouchCorrected;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.Meeting;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void liveAndOnlineAreToldApartTheNewestFirst() {
        Story story = Story.ofParissa()
                .connected(Channel.LINKEDIN, Connection.Status.ACCEPTED, may(1, 9, 0))
                .met(Meeting.Mode.PHONE, may(3, 14, 0), may(3, 15, 0))
                .theyWrote("Thank you for the call", may(4, 9, 0))
                .ourMachineWrote(may(5, 9, 0))
                .booked(Meeting.Mode.VIDEO, may(20, 9, 0), may(20, 10, 0));

        List<TimelineLine> lines = Timeline.of(story.journal(), may(10, 9, 0));

        assertThat(lines)
                .extracting(TimelineLine::kind)
                .containsExactly(Kind.BOOKED, Kind.MACHINE, Kind.THEIRS, Kind.LIVE, Kind.CONNECTION);
        assertThat(lines.get(2).text()).isEqualTo("Thank you for the call");
    }

    @Test
    void aTouchStandsAsItWasCorrectedAndNotAtAllWhenItWasRemoved() {
        Meeting first = meeting(1, "the budget");
        Story story = Story.ofParissa()
                .told(Story.event(first))
                .told(new TouchCorrected(Story.PARISSA, meeting(2, "the offer")))
                .told(Story.event(first));

        assertThat(Timeline.of(story.journal(), may(10, 9, 0)))
                .extracting(TimelineLine::text)
                .containsExactly("the offer");
        story.told(new TouchRemoved(Story.PARISSA, meeting(3, "the offer")));
        assertThat(Timeline.of(story.journal(), may(10, 9, 0))).isEmpty();
    }

    @Test
    void aMessageThatWasLetGoIsThereUntilItFailed() {
        UUID message = new UUID(9, 9);
        Story story = Story.ofParissa().permitted(message, true, may(3, 9, 0));

        assertThat(Timeline.of(story.journal(), may(10, 9, 0)))
                .extracting(TimelineLine::kind)
                .containsExactly(Kind.MACHINE);
        story.failed(message);
        assertThat(Timeline.of(story.journal(), may(10, 9, 0))).isEmpty();
    }

    @Test
    void valueAndPromisesSayWhose() {
        Story story = Story.ofParissa()
                .exchanged(Exchange.Value.INTRODUCTION, Exchange.Direction.GIVEN, may(2, 9, 0))
                .promised(Side.US, "the deck", may(5, 9, 0), Commitment.Status.BROKEN);

        assertThat(Timeline.of(story.journal(), may(10, 9, 0)))
                .extracting(TimelineLine::title)
                .containsExactly("introduction given", "we promised, broken");
    }

    private static Meeting meeting(int version, String title) {
        return new Meeting(
                new UUID(5, 5),
                version,
                List.of(Story.PARISSA),
                List.of(),
                Meeting.Mode.PHONE,
                Meeting.Status.HELD,
                null,
                may(3, 14, 0),
                null,
                title,
                null,
                null);
    }
}
