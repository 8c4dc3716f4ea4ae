package dev.rapport.advisor.judgement;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.advisor.Story;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Finding.Severity;
import dev.rapport.contracts.outbound.Finding.Span;
import dev.rapport.contracts.outbound.Verdict.Answer;
import dev.rapport.contracts.outbound.Verdict.Decision;
import dev.rapport.contracts.outbound.Verdict.Question;
import dev.rapport.contracts.outbound.Verdict.WaitsFor;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.touch.Meeting.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When a judgement holds until, how long it clears, what it answers, and what a reviewer's release waives. */
class JudgeTest {
    private static final Instant NOON = may(10, 12, 0);
    private static final String PLAIN = "The maps of the new town are ready.";
    private static final String GREETING = "Thanks for following me. The maps are ready.";

    @Test
    void whatWaitsForTimeOnlyIsHeldUntilTheLastReasonIsGone() {
        Judgement judgement = Proposal.of(PLAIN).judged(afterACall(), NOON);

        assertThat(judgement.waitsFor()).isEqualTo(WaitsFor.TIME);
        assertThat(judgement.holdUntil()).isEqualTo(may(13, 10, 0));
        assertThat(judgement.clearedUntil()).isNull();
        Judgement then = Proposal.of(PLAIN).judged(afterACall(), Objects.requireNonNull(judgement.holdUntil()));
        assertThat(then.decision()).isEqualTo(Decision.SEND);
    }

    @Test
    void aMeetingToComeHoldsUntilItsWindowIsOver() {
        Story story = afterACall().booked(Mode.VIDEO, may(11, 9, 0), may(11, 10, 0));

        assertThat(Proposal.of(PLAIN).judged(story, NOON).holdUntil()).isEqualTo(may(14, 10, 0));
    }

    @Test
    void oneReasonThatWaitsForAPersonMakesAllWait() {
        Judgement judgement = Proposal.of(GREETING).judged(afterACall(), NOON);

        assertThat(judgement.waitsFor()).isEqualTo(WaitsFor.PERSON);
        assertThat(judgement.holdUntil()).isNull();
    }

    @Test
    void aClearanceLastsAsLongAsTheLease() {
        assertThat(Proposal.of(PLAIN).judged(Story.ofParissa(), NOON).clearedUntil())
                .isEqualTo(may(10, 12, 15));
        assertThat(Proposal.of(PLAIN)
                        .sendAt(may(12, 8, 0))
                        .judged(Story.ofParissa(), NOON)
                        .clearedUntil())
                .isEqualTo(may(12, 8, 15));
    }

    @Test
    void aClearanceEndsWhenAMeetingComesNear() {
        Story story = Story.ofParissa().booked(Mode.PHONE, may(11, 12, 10), may(11, 13, 0));

        Judgement judgement = Proposal.of(PLAIN).judged(story, NOON);

        assertThat(judgement.clearedUntil()).isEqualTo(may(10, 12, 10));
        assertThat(Proposal.of(PLAIN).judged(story, may(10, 12, 10)).decision()).isEqualTo(Decision.HOLD);
    }

    @Test
    void aClearanceEndsWhenAMeetingBeginsWhereNothingIsHeldBeforeOne() {
        Story story = Story.ofParissa().booked(Mode.PHONE, may(10, 12, 5), may(10, 13, 0));
        Policy policy = policy("{\"upcomingHold\":\"PT0S\"}");

        assertThat(Proposal.of(PLAIN).policy(policy).judged(story, NOON).clearedUntil())
                .isEqualTo(may(10, 12, 5));
    }

    @Test
    void whatAPersonWritesIsClearedForTheWholeLease() {
        Story story = Story.ofParissa().booked(Mode.PHONE, may(11, 12, 10), may(11, 13, 0));

        assertThat(Proposal.of(PLAIN).byAPerson().judged(story, NOON).clearedUntil())
                .isEqualTo(may(10, 12, 15));
    }

    @Test
    void aWorkspaceThatWatchesSeesWhatWouldHaveBeenHeld() {
        Judgement judgement =
                Proposal.of(PLAIN).policy(policy("{\"mode\":\"shadow\"}")).judged(afterACall(), NOON);

        assertThat(judgement.decision()).isEqualTo(Decision.SEND);
        assertThat(judgement.enforced()).isFalse();
        assertThat(judgement.waitsFor()).isNull();
        assertThat(judgement.holdUntil()).isNull();
        assertThat(judgement.findings()).extracting(Finding::severity).containsExactly(Severity.HOLD);
        assertThat(judgement.clearedUntil()).isEqualTo(may(10, 12, 15));
    }

    @Test
    void aWatchingWorkspaceEnforcesWhatItWouldNotHold() {
        Policy shadow = policy("{\"mode\":\"shadow\"}");
        Story optedOut = Story.ofParissa().consent(null, Consent.Status.OPTED_OUT, may(1, 9, 0));

        assertThat(Proposal.of(PLAIN)
                        .policy(shadow)
                        .judged(Story.ofParissa(), NOON)
                        .enforced())
                .isTrue();
        assertThat(Proposal.of(PLAIN).policy(shadow).judged(optedOut, NOON).enforced())
                .isTrue();
    }

    @Test
    void aPersonIsWarnedAndNotHeld() {
        Judgement judgement = Proposal.of(GREETING).byAPerson().judged(afterACall(), NOON);

        assertThat(judgement.findings()).extracting(Finding::severity).containsOnly(Severity.WARN);
        assertThat(judgement.findings()).extracting(Finding::waitsFor).containsOnlyNulls();
        assertThat(judgement.questions().get(Question.APPROPRIATE)).isNotNull().satisfies(answered -> {
            assertThat(answered.answer()).isEqualTo(Answer.NO);
            assertThat(answered.because()).containsExactly("recent_live_contact");
        });
    }

    @Test
    void theThreeQuestionsAreAnswered() {
        assertThat(answers(Proposal.of(GREETING).judged(afterACall(), NOON)))
                .containsExactly(Answer.NO, Answer.NO, Answer.YES);
        assertThat(answers(Proposal.of(PLAIN).judged(Story.ofParissa(), NOON)))
                .containsExactly(Answer.YES, Answer.YES, Answer.YES);
        assertThat(answers(Proposal.of(null).judged(afterACall(), NOON)))
                .containsExactly(Answer.NO, Answer.UNKNOWN, Answer.UNKNOWN);
        assertThat(answers(Proposal.of("Vielen Dank fürs Folgen, {{name}}!").judged(Story.ofParissa(), NOON)))
                .containsExactly(Answer.YES, Answer.UNKNOWN, Answer.NO);
    }

    @Test
    void whatAReviewerWasShownIsWaived() {
        Story story = afterACall();
        List<Finding> shown = Proposal.of(GREETING).judged(story, NOON).findings();

        Judgement released = Proposal.of(GREETING).waived(shown).judged(story, NOON);

        assertThat(released.decision()).isEqualTo(Decision.SEND);
        assertThat(released.findings()).isEmpty();
    }

    @Test
    void anotherCallAfterTheReleaseHoldsAgain() {
        Story story = afterACall();
        List<Finding> shown = Proposal.of(GREETING).judged(story, NOON).findings();
        story.met(Mode.PHONE, may(10, 11, 0), may(10, 11, 30));

        Judgement released = Proposal.of(GREETING).waived(shown).judged(story, NOON);

        assertThat(released.decision()).isEqualTo(Decision.HOLD);
        assertThat(released.findings()).extracting(Finding::code).contains("recent_live_contact");
    }

    @Test
    void aRefusalIsNeverWaived() {
        Story story = Story.ofParissa().consent(Channel.X, Consent.Status.OPTED_OUT, may(1, 9, 0));
        List<Finding> shown = Proposal.of(PLAIN).judged(story, NOON).findings();

        assertThat(Proposal.of(PLAIN).waived(shown).judged(story, NOON).decision())
                .isEqualTo(Decision.REFUSE);
    }

    @Test
    void spansAreOfTheBodyAndNotOfTheSubject() {
        Story story = afterACall();

        Finding inBody = claim(Proposal.of(GREETING).judged(story, NOON));
        Finding inSubject =
                claim(Proposal.of(PLAIN).subject("Thanks for following me").judged(story, NOON));

        assertThat(inBody.span()).isEqualTo(new Span(0, "Thanks for following me.".length()));
        assertThat(inSubject.span()).isNull();
    }

    @Test
    void theSameCaseGetsTheSameJudgement() {
        Judgement one = Proposal.of(GREETING).judged(afterACall(), NOON);

        assertThat(Proposal.of(GREETING).judged(afterACall(), NOON)).isEqualTo(one);
    }

    @Test
    void aJudgementBecomesTheVerdictOfItsMessage() {
        Judgement judgement = Proposal.of(PLAIN).judged(afterACall(), NOON);

        var verdict = judgement.verdict(
                new UUID(1, 1), new UUID(1, 2), 3, Story.PARISSA, 4, 5, NOON, NOON.plus(Duration.ofSeconds(1)));

        assertThat(verdict.decision()).isEqualTo(judgement.decision());
        assertThat(verdict.findings()).isEqualTo(judgement.findings());
        assertThat(verdict.judgeVersion()).isEqualTo(Judge.VERSION);
        assertThat(verdict.revision()).isEqualTo(3);
        assertThat(verdict.seenSequence()).isEqualTo(5);
    }

    @Test
    void automationIsPausedWhileAnythingLiveIsNear() {
        assertThat(Pauses.of(afterACall().relationship(), Policy.DEFAULT, NOON))
                .isNotNull()
                .satisfies(pause -> {
                    assertThat(pause.until()).isEqualTo(may(13, 10, 0));
                    assertThat(pause.because()).containsExactly("recent_live_contact");
                    assertThat(pause.channels()).containsExactly(Channel.values());
                });
        assertThat(Pauses.of(afterACall().relationship(), Policy.DEFAULT, may(13, 10, 0)))
                .isNull();
        assertThat(Pauses.of(afterACall().relationship(), policy("{\"mode\":\"shadow\"}"), NOON))
                .isNull();
    }

    private static Finding claim(Judgement judgement) {
        return judgement.findings().stream()
                .filter(finding -> finding.code().equals("claims_first_touch"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Answer> answers(Judgement judgement) {
        return judgement.questions().values().stream()
                .map(answered -> answered.answer())
                .toList();
    }

    private static Story afterACall() {
        return Story.ofParissa().met(Mode.PHONE, may(10, 9, 0), may(10, 10, 0));
    }

    private static Policy policy(String json) {
        try {
            return new ObjectMapper().readValue(json, Policy.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
