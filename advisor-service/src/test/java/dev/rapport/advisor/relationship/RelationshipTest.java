package dev.rapport.advisor.relationship;

import static dev.rapport.advisor.Story.PARISSA;
import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.conversation.Writing;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Meeting.Mode;
import dev.rapport.contracts.touch.Meeting.Status;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelationshipTest {
    private static final UUID DM = new UUID(9, 9);

    @Test
    void meetingsAndWhatPeopleWroteAreContacts() {
        Relationship known = Story.ofParissa()
                .met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0))
                .theyWrote(may(4, 9, 0))
                .weWrote(may(4, 10, 0))
                .relationship();

        assertThat(known.engagement().contacts()).isEqualTo(3);
        assertThat(known.writing().byThem().count()).isEqualTo(1);
        assertThat(known.writing().byUs().count()).isEqualTo(1);
    }

    @Test
    void connectionsMachinesAndMeetingsThatNobodyConfirmedAreNoContacts() {
        Relationship known = Story.ofParissa()
                .connected(Channel.LINKEDIN, Connection.Status.ACCEPTED, may(1, 9, 0))
                .ourMachineWrote(may(2, 9, 0))
                .theirMachineWrote(may(2, 10, 0))
                .permitted(DM, true, may(2, 11, 0))
                .booked(Mode.VIDEO, may(3, 9, 0), may(3, 10, 0))
                .relationship();

        assertThat(known.engagement().contacts()).isZero();
        assertThat(known.writing().automatedByUs().count()).isEqualTo(2);
        assertThat(known.writing().automatedByThem().count()).isEqualTo(1);
    }

    @Test
    void aPermittedMessageThatFailedNeverReachedAnybody() {
        Story story = Story.ofParissa().permitted(DM, true, may(2, 9, 0)).failed(DM);

        assertThat(story.relationship().writing().automatedByUs().count()).isZero();
    }

    @Test
    void aMessageThatFailedAndWasPermittedAgainCountsOnce() {
        Story story =
                Story.ofParissa().permitted(DM, true, may(2, 9, 0)).failed(DM).permitted(DM, true, may(2, 10, 0));

        Writing.Tally ours = story.relationship().writing().automatedByUs();

        assertThat(ours.count()).isEqualTo(1);
        assertThat(ours.last()).isEqualTo(new Writing.Written(DM, may(2, 10, 0)));
    }

    @Test
    void ofEachTouchTheHighestVersionCounts() {
        Story story = Story.ofParissa()
                .told(new TouchEvent.MeetingCancelled(PARISSA, call(3, Status.CANCELLED)))
                .told(new TouchEvent.MeetingScheduled(PARISSA, call(1, Status.SCHEDULED)))
                .told(new TouchEvent.MeetingHeld(PARISSA, call(2, Status.HELD)));

        assertThat(story.relationship().meetings().known()).isEmpty();
    }

    @Test
    void aTouchThatWasRemovedNeverHappened() {
        Story story = Story.ofParissa().told(new TouchEvent.MeetingHeld(PARISSA, call(1, Status.HELD)));
        Relationship before = Story.ofParissa().relationship();

        Relationship after = story.told(new TouchEvent.TouchRemoved(PARISSA, call(2, Status.HELD)))
                .relationship();

        assertThat(after.meetings()).isEqualTo(before.meetings());
        assertThat(after.engagement()).isEqualTo(before.engagement());
        assertThat(after.seen().through()).isEqualTo(3);
    }

    @Test
    void anOlderWordOfTheContactCannotBeAddedAfterANewerOne() {
        List<Entry> journal = Story.ofParissa()
                .consent(Channel.X, Consent.Status.OPTED_IN, may(1, 9, 0))
                .consent(Channel.X, Consent.Status.OPTED_OUT, may(2, 9, 0))
                .journal();
        Relationship withoutTheSecond =
                Relationship.of(PARISSA).add(journal.get(0)).add(journal.get(2));

        assertThat(withoutTheSecond.mustFoldAgain(journal.get(1))).isTrue();
        assertThatThrownBy(() -> withoutTheSecond.add(journal.get(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stepsOfAnOutboundMessageThatTakeNoNumberChangeNothing() {
        Relationship known = Story.ofParissa().relationship();
        Entry cleared =
                new Entry(null, may(3, 9, 0), new OutboundEvent.OutboundMessageCleared(PARISSA, DM, 1, may(3, 10, 0)));

        assertThat(known.add(cleared)).isEqualTo(known);
    }

    private static Meeting call(int version, Status status) {
        return new Meeting(
                new UUID(3, 3),
                version,
                List.of(PARISSA),
                List.of(),
                Mode.PHONE,
                status,
                null,
                may(3, 14, 0),
                null,
                null,
                null,
                null);
    }
}
