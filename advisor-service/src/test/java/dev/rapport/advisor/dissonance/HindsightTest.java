package dev.rapport.advisor.dissonance;

import static dev.rapport.advisor.Story.PARISSA;
import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.advisor.Story;
import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.dissonance.Dissonance.Kind;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Meeting.Mode;
import dev.rapport.contracts.touch.Meeting.Status;
import dev.rapport.messaging.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HindsightTest {
    private static final ContactKey CONTACT = new ContactKey("team", PARISSA);
    private static final UUID DM = new UUID(6, 1);
    private static final Instant SENT = may(3, 17, 0);
    private static final String GREETING = "Thank you for following me.";
    private static final List<Status> STATUSES =
            List.of(Status.HELD, Status.HELD, Status.HELD, Status.SCHEDULED, Status.NO_SHOW);
    private static final String REMINDER = "This is a reminder of our call tomorrow at 10:00.";
    private static final String NO_ANSWER = "I haven't heard back from you.";
    private static final String NEWS = "Our office is closed on Friday.";

    @Test
    void aCallThatBecameKnownAfterThePermitCameTooLate() {
        Story story = Story.ofParissa().told(permit(GREETING, null)).met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0));

        Dissonance late = hindsight(story).of(DM).orElseThrow();

        assertThat(late.kind()).isEqualTo(Kind.TOO_LATE);
        assertThat(late.tooLate()).isEqualTo(Duration.ofHours(2));
        assertThat(late.by()).isEqualTo(Side.US);
        assertThat(late.messageId()).isEqualTo(DM);
        assertThat(late.touchId()).isEqualTo(DM);
        assertThat(late.occurredAt()).isEqualTo(SENT);
        assertThat(late.sender()).isEqualTo("x-tool");
        assertThat(late.campaign()).isEqualTo("spring");
        assertThat(late.says())
                .isEqualTo("You spoke with Parissa by phone on 3 May, 14:00 UTC, two hours before this message. "
                        + "Nobody had told of it when the message was permitted.");
    }

    @Test
    void whatWasKnownWasLetGoByAReviewerOrOnlyWatched() {
        Story story =
                Story.ofParissa().met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0)).told(permit(NEWS, null));

        Dissonance released = hindsight(story).of(DM).orElseThrow();
        Dissonance watched = new Hindsight(CONTACT, story.journal(), Workspace.UNKNOWN, shadow())
                .of(DM)
                .orElseThrow();

        assertThat(released.kind()).isEqualTo(Kind.RELEASED);
        assertThat(released.tooLate()).isNull();
        assertThat(watched.kind()).isEqualTo(Kind.SHADOW);
    }

    @Test
    void aReviewerWhoKnewOfOneCallDidNotKnowOfTheNext() {
        Story story = Story.ofParissa()
                .met(Mode.PHONE, may(2, 14, 0), may(2, 15, 0))
                .told(permit(NEWS, null))
                .met(Mode.VIDEO, may(3, 15, 30), may(3, 16, 0));

        Dissonance late = hindsight(story).of(DM).orElseThrow();

        assertThat(late.kind()).isEqualTo(Kind.TOO_LATE);
        assertThat(late.tooLate()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aMessageThatWentWhileTheyStillSpokeIsNotLateByLessThanNothing() {
        Story story = Story.ofParissa().told(permit(NEWS, null)).met(Mode.PHONE, may(3, 16, 30), may(3, 17, 30));

        assertThat(hindsight(story).of(DM))
                .get()
                .extracting(Dissonance::tooLate)
                .isEqualTo(Duration.ZERO);
    }

    /** There the text contradicts them, and no longer the clock. */
    @Test
    void aGreetingAsOfStrangersContradictsAMeetingLongAgo() {
        Story greeting = Story.ofParissa()
                .told(permit(GREETING, null))
                .met(
                        Mode.IN_PERSON,
                        may(3, 15, 0).minus(Duration.ofDays(30)),
                        may(3, 17, 0).minus(Duration.ofDays(30)));
        Story news = Story.ofParissa()
                .told(permit(NEWS, null))
                .met(
                        Mode.IN_PERSON,
                        may(3, 15, 0).minus(Duration.ofDays(30)),
                        may(3, 17, 0).minus(Duration.ofDays(30)));

        assertThat(hindsight(greeting).of(DM))
                .get()
                .extracting(Dissonance::tooLate)
                .isEqualTo(Duration.ofDays(30));
        assertThat(hindsight(news).of(DM)).isEmpty();
    }

    @Test
    void whatHappenedLaterContradictsNothing() {
        Story story = Story.ofParissa()
                .told(permit(GREETING, null))
                .met(Mode.PHONE, may(3, 17, 1), may(3, 18, 0))
                .booked(Mode.VIDEO, may(4, 10, 0), may(4, 11, 0))
                .theyWrote(may(3, 17, 5));

        assertThat(hindsight(story).of(DM)).isEmpty();
    }

    @Test
    void whatTheyWroteIsNoLiveContact() {
        Story story = Story.ofParissa().told(permit(GREETING, null)).theyWrote(may(3, 14, 0));

        assertThat(hindsight(story).of(DM)).isEmpty();
    }

    @Test
    void aCorrectionTakesItBack() {
        Story told = Story.ofParissa().told(permit(NEWS, null)).met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0));
        Meeting call = (Meeting) ((TouchEvent) told.journal().getLast().event()).touch();
        assertThat(hindsight(told).of(DM)).isPresent();

        Story removed = copy(told).told(new TouchRemoved(PARISSA, again(call, Status.HELD, call.startsAt())));
        Story later = copy(told).told(Story.event(again(call, Status.HELD, may(5, 14, 0))));
        Story missed = copy(told).told(Story.event(again(call, Status.NO_SHOW, call.startsAt())));

        assertThat(hindsight(removed).of(DM)).isEmpty();
        assertThat(hindsight(later).of(DM)).isEmpty();
        assertThat(hindsight(missed).of(DM)).isEmpty();
    }

    @Test
    void whatNeverReachedHerContradictsNothing() {
        Story failed =
                Story.ofParissa().told(permit(NEWS, null)).failed(DM).met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0));

        assertThat(hindsight(failed).of(DM)).isEmpty();
    }

    @Test
    void whatTheJudgeWouldLetGoIsNone() {
        Story receipt = Story.ofParissa()
                .told(permit("Your receipt for order 1207.", Category.TRANSACTIONAL))
                .met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0));
        Story byHand = Story.ofParissa().permitted(DM, false, SENT).met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0));
        Story longAgo = Story.ofParissa()
                .told(permit(NEWS, null))
                .met(
                        Mode.PHONE,
                        may(3, 14, 0).minus(Duration.ofDays(3)),
                        may(3, 15, 0).minus(Duration.ofDays(3)));

        assertThat(hindsight(receipt).of(DM)).isEmpty();
        assertThat(hindsight(byHand).of(DM)).isEmpty();
        assertThat(hindsight(longAgo).of(DM)).isEmpty();
    }

    @Test
    void whatWasSentWithoutAskingIsOursAndWhatTheirMachineWroteIsTheirs() {
        Story ours =
                Story.ofParissa().met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0)).ourMachineWrote(SENT);
        Story theirs =
                Story.ofParissa().met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0)).theirMachineWrote(SENT);
        Story byHand =
                Story.ofParissa().met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0)).weWrote(SENT);

        assertThat(last(ours)).get().satisfies(dissonance -> {
            assertThat(dissonance.by()).isEqualTo(Side.US);
            assertThat(dissonance.kind()).isEqualTo(Kind.NOT_PROPOSED);
            assertThat(dissonance.messageId()).isNull();
            assertThat(dissonance.tooLate()).isNull();
        });
        assertThat(last(theirs)).get().satisfies(dissonance -> {
            assertThat(dissonance.by()).isEqualTo(Side.THEM);
            assertThat(dissonance.kind()).isEqualTo(Kind.AUTOMATED_MESSAGE);
        });
        assertThat(last(byHand)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderInWhichTheJournalWasToldOfTheWorldDoesNotMatter(long seed) {
        Story story = Story.ofParissa()
                .met(Mode.PHONE, may(2, 14, 0), may(2, 15, 0))
                .told(permit(NEWS, null))
                .met(Mode.VIDEO, may(3, 15, 30), may(3, 16, 0));
        List<Entry> shuffled = new ArrayList<>(story.journal());
        Collections.shuffle(shuffled, new Random(seed));

        var found = new Hindsight(CONTACT, shuffled, Workspace.UNKNOWN, Policy.DEFAULT).of(DM);

        assertThat(found).isEqualTo(hindsight(story).of(DM));
    }

    @Test
    void whereTheRelationshipSaysThatNothingContradictsTheJournalSaysSoToo() {
        Random random = new Random(1);
        int clear = 0;
        int clearOfAnswers = 0;
        int found = 0;
        for (int round = 0; round < 600; round++) {
            String text = List.of(GREETING, NEWS, NO_ANSWER, "Could we talk this week?", REMINDER)
                    .get(random.nextInt(5));
            Story story = Story.ofParissa();
            for (int meeting = random.nextInt(4); meeting > 0; meeting--) {
                Instant from = SENT.plus(Duration.ofHours(random.nextInt(24 * 70) - 24 * 60L));
                Status status = STATUSES.get(random.nextInt(STATUSES.size()));
                Instant told = status == Status.SCHEDULED ? from.minus(Duration.ofDays(random.nextInt(9))) : from;
                story.toldFrom(told).met(Mode.PHONE, status, from, from.plus(Duration.ofHours(1)));
            }
            for (int written = random.nextInt(6); written > 0; written--) {
                Instant at = SENT.plus(Duration.ofHours(random.nextInt(24 * 70) - 24 * 60L));
                switch (random.nextInt(3)) {
                    case 0 -> story.theyWrote(at);
                    case 1 -> story.weWrote(at);
                    default -> story.ourMachineWrote(at);
                }
            }
            AutomatedTouch touch = AutomatedTouch.toldBy(permit(text, null)).orElseThrow();
            story.toldFrom(SENT).told(permit(text, null));

            boolean isClear = hindsight(story).isClear(touch, story.relationship());

            Optional<Dissonance> dissonance = hindsight(story).of(DM);
            assertThat(isClear && dissonance.isPresent()).isFalse();
            clear += isClear ? 1 : 0;
            clearOfAnswers += isClear && text.equals(NO_ANSWER) ? 1 : 0;
            found += dissonance.isPresent() ? 1 : 0;
        }
        assertThat(clear).isGreaterThan(50);
        assertThat(clearOfAnswers).isGreaterThan(20);
        assertThat(found).isGreaterThan(50);
    }

    private static OutboundMessagePermitted permit(String body, @Nullable Category category) {
        OutboundMessage message = new OutboundMessage(
                DM, Channel.X, "parissa", category, true, null, body, null, "spring", "x-tool", null, SENT);
        return new OutboundMessagePermitted(PARISSA, message, 1, SENT);
    }

    private static Meeting again(Meeting before, Status status, Instant startsAt) {
        Story told = new Story().met(before.mode(), status, startsAt, startsAt.plus(Duration.ofHours(1)));
        Meeting meeting = (Meeting) ((TouchEvent) told.journal().getLast().event()).touch();
        assertThat(meeting.id()).isEqualTo(before.id());
        ObjectNode next = EventCodec.JSON.valueToTree(meeting);
        return EventCodec.JSON.convertValue(next.put("version", before.version() + 1), Meeting.class);
    }

    private static Story copy(Story story) {
        Story copy = new Story();
        story.journal().forEach(entry -> copy.told(entry.event()));
        return copy;
    }

    private static Optional<Dissonance> last(Story story) {
        TouchEvent event = (TouchEvent) story.journal().getLast().event();
        return hindsight(story).of(event.touch().id());
    }

    private static Hindsight hindsight(Story story) {
        return new Hindsight(CONTACT, story.journal(), Workspace.UNKNOWN, Policy.DEFAULT);
    }

    private static Policy shadow() {
        Policy usual = Policy.DEFAULT;
        return new Policy(
                Policy.Mode.SHADOW,
                usual.liveContactHold(),
                usual.holdByChannel(),
                usual.holdByCategory(),
                usual.upcomingHold(),
                usual.caps(),
                usual.quietHours(),
                usual.lease(),
                usual.exemptCategories(),
                usual.exemptSenders(),
                usual.inDoubt(),
                usual.timeZone(),
                usual.healthWeights());
    }
}
