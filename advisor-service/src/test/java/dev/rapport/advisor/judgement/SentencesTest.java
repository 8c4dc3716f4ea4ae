package dev.rapport.advisor.judgement;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.advisor.Story;
import dev.rapport.advisor.policy.Cap;
import dev.rapport.advisor.policy.ClockTime;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.QuietHours;
import dev.rapport.advisor.policy.Window;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Finding.Evidence;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Meeting.Mode;
import dev.rapport.contracts.touch.Meeting.Status;
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
    void anAnswerThatIsOverlooked() {
        Story story = Story.ofParissa().weWrote(may(1, 9, 0)).theyWrote("Lovely.", may(2, 9, 0));

        Judgement judgement = Proposal.of("I haven't heard back from you.").judged(story, NOW);

        assertThat(says(judgement))
                .containsExactly(
                        "It says that Parissa has not answered; but Parissa wrote to you on 2 May, 09:00 UTC.");
        assertThat(judgement.suggestion()).isEqualTo("Answer what Parissa wrote.");
    }

    @Test
    void aQuestionThatIsLeftOpen() {
        Story story = Story.ofParissa().theyWrote("Is there a time this week to talk live?", may(2, 9, 0));

        Judgement judgement = PLAIN.judged(story, NOW);

        assertThat(says(judgement))
                .containsExactly(
                        "Parissa asked on 2 May, 09:00 UTC: “Is there a time this week to talk live?” Nobody has"
                                + " answered, and this does not either.");
        assertThat(judgement.suggestion()).isEqualTo("Offer Parissa a time to talk.");
    }

    @Test
    void aPromiseThatIsOverdue() {
        Story story = Story.ofParissa().promised(Side.US, "An editor", may(1, 9, 0), Commitment.Status.BROKEN);

        assertThat(says(PLAIN.judged(story, NOW)))
                .containsExactly(
                        "You promised Parissa “An editor” by 1 May, 09:00 UTC, two days before this message, and it"
                                + " is still open; this does not speak of it.");
    }

    @Test
    void aTalkThatIsBooked() {
        Story story = Story.ofParissa().booked(Mode.VIDEO, may(12, 9, 0), may(12, 10, 0));

        assertThat(says(Proposal.of("Are you open to a quick call next week?").judged(story, NOW)))
                .containsExactly(
                        "It asks Parissa for a first talk; but you are due to speak by video on 12 May, 09:00 UTC.");
    }

    @Test
    void oftenEnough() {
        Story story = Story.ofParissa().ourMachineWrote(may(2, 9, 0)).weWrote(may(3, 9, 0));
        Policy policy = Policy.DEFAULT.with(List.of(new Cap(2, Window.of("P7D"), null, null)), null);

        Judgement judgement = PLAIN.policy(policy).judged(story, NOW);

        assertThat(says(judgement))
                .containsExactly(
                        "The team reached Parissa twice within seven days, last on 3 May, 09:00 UTC, eight hours"
                                + " before this message; twice is the limit.");
        assertThat(judgement.suggestion())
                .isEqualTo("Let Parissa rest until 9 May, 09:00 UTC, unless you have something to say yourself.");
    }

    @Test
    void atNight() {
        QuietHours night = new QuietHours(ClockTime.of("18:00"), ClockTime.of("08:00"), List.of());

        Judgement judgement =
                PLAIN.policy(Policy.DEFAULT.with(List.of(), night)).judged(Story.ofParissa(), NOW);

        assertThat(says(judgement))
                .containsExactly(
                        "It would reach Parissa on 3 May, 19:00 Europe/Zurich, when nothing automated should.");
        assertThat(judgement.suggestion()).isEqualTo("Send it on 4 May, 08:00 Europe/Zurich, or write yourself.");
    }

    @Test
    void anotherName() {
        assertThat(says(Proposal.of("Hi Sarah, the maps are ready.").judged(Story.ofParissa(), NOW)))
                .containsExactly("It greets Sarah, and goes to Parissa Shah.");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        Judgement unread = Proposal.of(null).judged(Story.ofParissa(), NOW);
        Judgement foreign = Proposal.of("Die Karten der neuen Stadt sind fertig, und wir freuen uns auf Sie.")
                .judged(Story.ofParissa(), NOW);

        assertThat(unread.suggestion()).isEqualTo("Its text was not given: only facts were judged.");
        assertThat(foreign.suggestion())
                .isEqualTo("Its text is in German, which is not read here: only facts were judged.");
    }

    @Test
    void timesAreToldInTheZoneOfTheTeam() throws JsonProcessingException {
        Policy policy = new ObjectMapper().readValue("{\"timeZone\":\"Europe/Zurich\"}", Policy.class);
        Story story = Story.ofParissa().met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0));

        assertThat(says(PLAIN.policy(policy).judged(story, NOW)))
                .containsExactly("You spoke with Parissa by phone on 3 May, 16:00 Europe/Zurich, two hours before this"
                        + " message.");
    }

    @Test
    void noSentenceShowsACode() {
        Story story = Story.ofParissa()
                .met(Mode.PHONE, may(3, 14, 0), may(3, 15, 0))
                .booked(Mode.PHONE, may(3, 20, 0), may(3, 21, 0))
                .theyWrote("Which paper would you take?", may(3, 16, 0));

        Judgement judgement = Proposal.of(
                        "Hi Tom, nice to meet you! Last chance: are you open to a quick call? See other.example")
                .judged(story, NOW);

        assertThat(judgement.findings()).hasSizeGreaterThan(6);
        assertThat(says(judgement)).noneMatch(says -> says.contains("_") || says.contains("%s"));
    }

    @Test
    void nothingIsSuggestedWhereNothingIsWrong() {
        assertThat(PLAIN.judged(Story.ofParissa(), NOW).suggestion()).isNull();
    }

    private static List<String> says(Judgement judgement) {
        return judgement.findings().stream().map(Finding::says).toList();
    }
}
