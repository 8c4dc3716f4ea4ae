package dev.rapport.advisor.backtest;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.advisor.Story;
import dev.rapport.advisor.backtest.BacktestResult.Decisions;
import dev.rapport.advisor.backtest.BacktestResult.Excluded;
import dev.rapport.advisor.backtest.BacktestResult.Moved;
import dev.rapport.advisor.backtest.Past.Edit;
import dev.rapport.advisor.backtest.Past.Given;
import dev.rapport.advisor.backtest.Past.Told;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.judgement.Case;
import dev.rapport.advisor.judgement.Judge;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.surroundings.Surroundings;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.contracts.outbound.Verdict.Decision;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Meeting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final UUID DM = new UUID(2, 1);
    private static final String GREETING = "Thank you for following me.";
    private static final Instant NOON = may(3, 12, 0);

    private final List<Told> told = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();

    @Test
    void replayedEachVerdictIsWhatItWas() {
        aMessageThatIsHeldThenEditedThenClearedByACorrection();

        BacktestResult result = played(null);

        assertThat(result.verdicts()).isEqualTo(3);
        assertThat(result.messages()).isEqualTo(1);
        assertThat(result.changed()).isZero();
        assertThat(result.before()).isEqualTo(new Decisions(1, 2, 0));
        assertThat(result.after()).isEqualTo(result.before());
        assertThat(result.examples()).isEmpty();
    }

    @Test
    void anotherPolicyIsToldByWhatItWouldHaveDecided() {
        aMessageThatIsHeldThenEditedThenClearedByACorrection();

        BacktestResult result = played(shadow());

        assertThat(result.after()).isEqualTo(new Decisions(3, 0, 0));
        assertThat(result.moved()).containsExactly(new Moved(Decision.HOLD, Decision.SEND, 2));
        assertThat(result.examples()).first().satisfies(example -> {
            assertThat(example.messageId()).isEqualTo(DM);
            assertThat(example.before().decision()).isEqualTo(Decision.HOLD);
            assertThat(example.before().findings()).contains("claims_first_touch");
            assertThat(example.after().decision()).isEqualTo(Decision.SEND);
        });
    }

    @Test
    void whatAnotherJudgeGaveIsNoReplayAndInABacktestIsJudgedByThisOneTwice() {
        aMessageThatIsHeldThenEditedThenClearedByACorrection();
        given.replaceAll(one -> new Given(
                byAnotherJudge(one.verdict()),
                one.position(),
                one.workspaceVersion(),
                one.surroundings(),
                one.waived()));

        assertThat(played(null).excluded()).isEqualTo(new Excluded(0, 3));
        assertThat(played(Policy.DEFAULT).changed()).isZero();
        assertThat(played(Policy.DEFAULT).verdicts()).isEqualTo(3);
    }

    @Test
    void whoWasErasedIsLeftOutAndCounted() {
        aMessageThatIsHeldThenEditedThenClearedByACorrection();
        told.clear();

        BacktestResult result = played(shadow());

        assertThat(result.verdicts()).isZero();
        assertThat(result.excluded()).isEqualTo(new Excluded(3, 0));
    }

    @Test
    void whatWasJudgedBesideSomebodyWhoWasErasedIsLeftOutAndCounted() {
        aMessageThatIsHeldThenEditedThenClearedByACorrection();
        given.set(
                1,
                new Given(
                        given.get(1).verdict(),
                        given.get(1).position(),
                        given.get(1).workspaceVersion(),
                        new Surroundings(List.of(), null, true),
                        given.get(1).waived()));

        BacktestResult result = played(null);

        assertThat(result.verdicts()).isEqualTo(2);
        assertThat(result.excluded()).isEqualTo(new Excluded(1, 0));
    }

    private void aMessageThatIsHeldThenEditedThenClearedByACorrection() {
        Story story = Story.ofParissa().met(Meeting.Mode.PHONE, may(3, 9, 0), may(3, 10, 0));
        story.journal().forEach(this::told);
        told(new Entry(null, NOON, new OutboundMessageProposed(Story.PARISSA, message(GREETING), 2)));
        judged(1, GREETING, NOON);
        edits.add(new Edit(DM, 1, "Until Tuesday, then."));
        judged(2, "Until Tuesday, then.", NOON.plusSeconds(60));
        Meeting call = (Meeting) ((TouchEvent) story.journal().getLast().event()).touch();
        story.told(new TouchEvent.TouchRemoved(Story.PARISSA, newer(call)));
        told(story.journal().getLast());
        judged(3, "Until Tuesday, then.", NOON.plusSeconds(120));
    }

    /** As it happened: with all that had been told until then. */
    private void judged(int revision, String body, Instant now) {
        Relationship relationship =
                Relationship.fold(Story.PARISSA, told.stream().map(Told::entry).toList());
        Verdict verdict = Judge.judge(
                        new Case(relationship, message(body), Workspace.UNKNOWN, Policy.DEFAULT, List.of(), now))
                .verdict(
                        new UUID(3, revision),
                        DM,
                        revision,
                        Story.PARISSA,
                        1,
                        relationship.seen().through(),
                        now,
                        now);
        given.add(new Given(verdict, told.size(), 0, Surroundings.NONE, List.of()));
    }

    private void told(Entry entry) {
        told.add(new Told(told.size() + 1L, entry));
    }

    private BacktestResult played(@Nullable Policy policy) {
        Tally tally = new Tally();
        tally.add(
                new Past(Story.PARISSA, told, given, edits),
                new Trial(policy, number -> Policy.DEFAULT, version -> Workspace.UNKNOWN));
        return tally.result();
    }

    private static OutboundMessage message(String body) {
        return new OutboundMessage(DM, Channel.EMAIL, null, null, true, null, body, null, null, null, null, NOON);
    }

    private static Meeting newer(Meeting call) {
        return new Meeting(
                call.id(),
                2,
                call.contacts(),
                call.members(),
                call.mode(),
                call.status(),
                null,
                call.startsAt(),
                call.endsAt(),
                null,
                null,
                null);
    }

    private static Verdict byAnotherJudge(Verdict verdict) {
        return new Verdict(
                verdict.id(),
                verdict.messageId(),
                verdict.revision(),
                verdict.contactId(),
                verdict.decision(),
                verdict.enforced(),
                verdict.waitsFor(),
                verdict.holdUntil(),
                verdict.questions(),
                verdict.findings(),
                "Something that this judge would never say.",
                verdict.policyVersion(),
                "0",
                verdict.seenSequence(),
                verdict.judgedAsOf(),
                verdict.decidedAt());
    }

    private static Policy shadow() {
        try {
            return new ObjectMapper().readValue("{\"mode\":\"shadow\"}", Policy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
