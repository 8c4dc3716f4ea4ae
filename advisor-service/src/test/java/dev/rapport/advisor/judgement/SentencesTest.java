package dev.rapport.advisor.judgement;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.Story;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Consent;
import dev.rapport.contracts.model.Finding;
import dev.rapport.contracts.model.Finding.Evidence;
import dev.rapport.contracts.model.Meeting.Mode;
import dev.rapport.contracts.model.Meeting.Status;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a member reads tomorrow: who, what, when, how long before the message, and what to do instead. */
class SentencesTest {
    private static final Instant NOW = may(3, 17, 0);
    private static final Proposal PLAIN = Proposal.of("The maps of the new town are ready.");
    private static final Proposal GREETING = Proposal.of("Thank you for following me. See other.example");

    @Test
    void aRecentCall() {
        Story story = Story.ofParissa().met(Mode.PHONE, Status.HELD, may(3, 14, 0), may(3, 15, 0), "ana");

        Judgement judgement = PLAIN.judged(story, NOW);

        assertThat(says(judgement))
                .containsExactly("Ana spoke with Parissa by phone on 3 May, 14:00 UTC, two hours before this message.");
        assertThat(judgement.suggestion())
                .isEqualTo("Write yourself: thank Parissa for the call and send what you promised.");
    }

    @Test
    void aRecentCallOfAMemberWhoIsNotKnown() {
        Story story = Story.ofParissa().met(Mode.IN_PERSON, Status.HELD, may(3, 14, 0), may(3, 15, 0), "zoe");

        assertThat(says(PLAIN.judged(story, NOW)))
                .containsExactly("You met Parissa on 3 May, 14:00 UTC, two hours before this message.");
    }

    @Test
    void aCallThatNobodyMarked() {
        Story story = Story.ofParissa().met(Mode.VIDEO, Status.SCHEDULED, may(3, 14, 0), may(3, 15, 0), "ana");

        Judgement judgement = PLAIN.judged(story, NOW);

        assertThat(says(judgement))
                .containsExactly("Ana was due to speak with Parissa by video on 3 May, 14:00 UTC, two hours before this"
                        + " message, and nobody said that it fell through.");
        assertThat(judgement.suggestion()).isEqualTo("Say whether the call took place, then write yourself.");
    }

    @Test
    void aCallThatWillHaveBeen() {
        Story story = Story.ofParissa().booked(Mode.PHONE, may(5, 14, 0), may(5, 15, 0));

        assertThat(says(PLAIN.sendAt(may(5, 16, 0)).judged(story, NOW)))
                .containsExactly(
                        "You are due to speak with Parissa by phone on 5 May, 14:00 UTC, an hour before this message.");
    }

    @Test
    void aCallThatIsGoingOn() {
        Story story = Story.ofParissa().met(Mode.PHONE, Status.SCHEDULED, may(3, 16, 45), may(3, 17, 15), "ana");

        assertThat(says(PLAIN.judged(story, NOW)))
                .containsExactly(
                        "Ana is due to speak with Parissa by phone from 3 May, 16:45 UTC to 17:15 UTC, just when"
                                + " this message would go.");
    }

    @Test
    void aMeetingToCome() {
        Story story = Story.ofParissa().booked(Mode.IN_PERSON, may(4, 9, 0), may(4, 10, 0));

        Judgement judgement = PLAIN.judged(story, NOW);

        assertThat(says(judgement))
                .containsExactly("You are due to meet Parissa on 4 May, 09:00 UTC, 16 hours after this message.");
        assertThat(judgement.suggestion()).isEqualTo("Say it on 4 May, 09:00 UTC, or write yourself.");
    }

    @Test
    void aGreetingThatForgetsWhatWas() {
        Story story = Story.ofParissa()
                .met(Mode.IN_PERSON, Instant.parse("2026-04-27T18:00:00Z"), Instant.parse("2026-04-27T21:00:00Z"))
                .met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0));

        Judgement judgement = GREETING.judged(story, NOW);

        assertThat(says(judgement))
                .containsExactly(
                        "You spoke with Parissa by phone on 3 May, 14:00 UTC, two hours before this message.",
                        "It thanks Parissa for following, as if you had not met; you met on 27 April, 18:00 UTC and have"
                                + " spoken since.",
                        "It sends Parissa to a site that is not yours: other.example.");
        assertThat(judgement.findings().get(1).evidence())
                .extracting(Evidence::occurredAt)
                .containsExactly(Instant.parse("2026-04-27T18:00:00Z"), may(3, 14, 0));
    }

    @Test
    void aGreetingToOneWhoOnlyWrote() {
        Story story = Story.ofParissa().theyWrote(Instant.parse("2025-12-24T09:30:00Z"));

        assertThat(says(GREETING.judged(story, NOW)))
                .startsWith(
                        "It thanks Parissa for following, as if you had never been in touch; Parissa wrote to you on"
                                + " 24 December 2025, 09:30 UTC.");
    }

    @Test
    void anOptOut() {
        Story story = Story.ofParissa().consent(Channel.X, Consent.Status.OPTED_OUT, may(1, 9, 0));

        Judgement judgement = PLAIN.judged(story, NOW);

        assertThat(says(judgement))
                .containsExactly("Parissa opted out of messages on this channel on 1 May, 09:00 UTC.");
        assertThat(judgement.suggestion()).isEqualTo("Leave it, unless Parissa writes to you.");
    }

    @Test
    void aTemplateWithAHole() {
        Judgement judgement = Proposal.of("Hi {{name}}").judged(Story.ofParissa(), NOW);

        assertThat(says(judgement)).containsExactly("A place of its template was left unfilled.");
    }

    @Test
    void nothingIsSuggestedWhereNothingIsWrong() {
        assertThat(PLAIN.judged(Story.ofParissa(), NOW).suggestion()).isNull();
    }

    private static List<String> says(Judgement judgement) {
        return judgement.findings().stream().map(Finding::says).toList();
    }
}
