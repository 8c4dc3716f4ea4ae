package dev.rapport.advisor.goodwill;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.conversation.Engagement;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange.Direction;
import dev.rapport.contracts.touch.Exchange.Value;
import dev.rapport.contracts.touch.LightTouch;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What both sides gave, promised and shared, as the fold counts it. */
class GoodwillTest {

    @Test
    void valueGivenAndReceivedIsCountedByKindAndIsNoLiveContact() {
        Relationship known = Story.ofParissa()
                .exchanged(Value.INTRODUCTION, Direction.GIVEN, may(2, 9, 0))
                .exchanged(Value.INTRODUCTION, Direction.GIVEN, may(4, 9, 0))
                .exchanged(Value.HELP, Direction.GIVEN, may(3, 9, 0))
                .exchanged(Value.REFERRAL, Direction.RECEIVED, may(1, 9, 0))
                .relationship();

        assertThat(known.exchanges())
                .isEqualTo(new Exchanges(
                        new Exchanges.Tally(Map.of(Value.INTRODUCTION, 2, Value.HELP, 1), may(4, 9, 0)),
                        new Exchanges.Tally(Map.of(Value.REFERRAL, 1), may(1, 9, 0)),
                        may(4, 9, 0)));
        assertThat(known.engagement()).isEqualTo(Engagement.NONE);
    }

    @Test
    void promisesAreCountedBySideAndThoseNotKeptAreOwed() {
        Relationship known = Story.ofParissa()
                .promised(Side.US, "an editor", may(9, 9, 0), Commitment.Status.OPEN)
                .promised(Side.US, "a book", may(5, 9, 0), Commitment.Status.KEPT)
                .promised(Side.THEM, "a chapter", may(7, 9, 0), Commitment.Status.BROKEN)
                .relationship();

        assertThat(known.commitments().byUs()).isEqualTo(new Commitments.Tally(1, 1, 0));
        assertThat(known.commitments().byThem()).isEqualTo(new Commitments.Tally(0, 0, 1));
        assertThat(known.commitments().owed())
                .extracting(Commitments.Owed::what)
                .containsExactly("a chapter", "an editor");
        assertThat(known.commitments().owed())
                .extracting(owed -> owed.overdueAt(may(8, 9, 0)))
                .containsExactly(true, false);
        assertThat(known.engagement()).isEqualTo(Engagement.NONE);
    }

    @Test
    void ofVeryManyPromisesTheLatestAreKeptAndAllAreCounted() {
        Story story = Story.ofParissa();
        for (int hour = 0; hour < 100; hour++) {
            story.promised(
                    Side.THEM, "what " + hour, may(1, 0, 0).plus(Duration.ofHours(99 - hour)), Commitment.Status.OPEN);
        }

        Commitments commitments = story.relationship().commitments();

        assertThat(commitments.byThem().open()).isEqualTo(100);
        assertThat(commitments.owed()).hasSize(64);
        assertThat(commitments.owed().getLast().what()).isEqualTo("what 0");
    }

    @Test
    void contentSharedIsCountedApart() {
        Relationship known = Story.ofParissa()
                .touchedLightly(Side.THEM, LightTouch.Act.SHARED, may(2, 9, 0))
                .touchedLightly(Side.US, LightTouch.Act.REACTED, may(4, 9, 0))
                .touchedLightly(Side.US, LightTouch.Act.SHARED, may(3, 9, 0))
                .relationship();

        assertThat(known.lightTouches()).isEqualTo(new LightTouches(2, 1, may(4, 9, 0)));
        assertThat(known.engagement()).isEqualTo(Engagement.NONE);
    }
}
