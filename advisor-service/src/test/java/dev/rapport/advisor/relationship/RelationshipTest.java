package dev.rapport.advisor.relationship;

import static dev.rapport.advisor.Story.PARISSA;
import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rapport.advisor.Story;
import dev.rapport.advisor.contact.Contact;
import dev.rapport.advisor.conversation.Engagement;
import dev.rapport.advisor.conversation.Writing;
import dev.rapport.advisor.goodwill.Commitments;
import dev.rapport.advisor.goodwill.Exchanges;
import dev.rapport.advisor.goodwill.LightTouches;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange.Direction;
import dev.rapport.contracts.touch.Exchange.Value;
import dev.rapport.contracts.touch.LightTouch;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Meeting.Mode;
import dev.rapport.contracts.touch.Meeting.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelationshipTest {
    private static final UUID DM = new UUID(9, 9);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

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
    void theLastWordOnAChannelIsWhatCounts() {
        Relationship known = Story.ofParissa()
                .consent(Channel.X, Consent.Status.OPTED_OUT, may(3, 9, 0))
                .consent(null, Consent.Status.OPTED_OUT, may(4, 9, 0))
                .consent(Channel.X, Consent.Status.OPTED_IN, may(5, 9, 0))
                .relationship();

        assertThat(known.contact().consents())
                .containsExactly(
                        new Consent(null, Consent.Status.OPTED_OUT, null, may(4, 9, 0)),
                        new Consent(Channel.X, Consent.Status.OPTED_IN, null, may(5, 9, 0)));
    }

    @Test
    void aStepThatIsToldAnewIsWhatWasToldLast() {
        Connection asked =
                new Connection(new UUID(5, 5), Channel.X, Side.THEM, Connection.Status.REQUESTED, null, may(2, 9, 0));
        Connection corrected =
                new Connection(asked.id(), Channel.LINKEDIN, Side.US, Connection.Status.ACCEPTED, null, may(1, 9, 0));
        Contact known = Contact.UNKNOWN.after(ContactEvent.ConnectionEvent.of(new UUID(7, 1), asked), 1);

        Contact after = known.after(ContactEvent.ConnectionEvent.of(new UUID(7, 1), corrected), 2);

        assertThat(after.connections()).containsExactly(corrected);
    }

    @Test
    void theStepThatHappenedLastIsTheConnection() {
        Relationship known = Story.ofParissa()
                .connected(Channel.X, Connection.Status.FOLLOWED_BACK, may(2, 9, 0))
                .connected(Channel.X, Connection.Status.FOLLOWED, may(1, 9, 0))
                .relationship();

        assertThat(known.contact().connections())
                .singleElement()
                .satisfies(step -> assertThat(step.status()).isEqualTo(Connection.Status.FOLLOWED_BACK));
    }

    @Test
    void identitiesComeAndGo() {
        Identity phone = new Identity(new UUID(2, 1), Channel.PHONE, "+41790000000");
        Identity handle = new Identity(new UUID(2, 2), Channel.X, "parissa");
        Relationship known = Story.ofParissa()
                .told(new ContactEvent.IdentityAdded(PARISSA, phone))
                .told(new ContactEvent.IdentityAdded(PARISSA, handle))
                .told(new ContactEvent.IdentityRemoved(PARISSA, phone))
                .relationship();

        assertThat(known.contact().identities()).containsExactly(handle);
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

    @Test
    void isWrittenAndReadAsItWas() throws JsonProcessingException {
        Relationship known = lively();

        String json = JSON.writeValueAsString(known);

        assertThat(JSON.readValue(json, Relationship.class)).isEqualTo(known);
    }

    @Test
    void takesUpLittleRoom() throws JsonProcessingException {
        Relationship few = Story.ofParissa()
                .connected(Channel.LINKEDIN, Connection.Status.ACCEPTED, may(1, 9, 0))
                .met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0))
                .relationship();

        assertThat(JSON.writeValueAsString(few).length()).isLessThan(1_400);
        assertThat(JSON.writeValueAsString(lively()).length()).isLessThan(5_000);
    }

    /** A year of weekly calls, and of writing now and then. */
    private static Relationship lively() {
        Story story = Story.ofParissa()
                .toldFrom(may(31, 0, 0).plus(Duration.ofDays(365)))
                .consent(Channel.EMAIL, Consent.Status.OPTED_IN, may(1, 9, 0))
                .connected(Channel.X, Connection.Status.FOLLOWED, may(1, 9, 0));
        for (int week = 0; week < 52; week++) {
            Duration later = Duration.ofDays(7L * week);
            story.met(Mode.VIDEO, may(3, 14, 0).plus(later), may(3, 15, 0).plus(later));
            story.theyWrote(may(4, 14, 0).plus(later)).weWrote(may(5, 14, 0).plus(later));
            story.exchanged(Value.RESOURCE, Direction.RECEIVED, may(4, 15, 0).plus(later));
            story.touchedLightly(Side.US, LightTouch.Act.REACTED, may(4, 16, 0).plus(later));
            story.promised(Side.US, "a book", may(6, 9, 0).plus(later), Commitment.Status.KEPT);
        }
        return story.promised(Side.THEM, "a chapter", may(9, 9, 0), Commitment.Status.OPEN)
                .relationship();
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
