package dev.rapport.advisor.judgement.rule.conversation;

import dev.rapport.advisor.conversation.Meetings.Known;
import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.judgement.rule.Told;
import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text says that the contact did not come, and the facts contradict: the last meeting was held, lately, and none was
 * missed or cancelled after it. A booked meeting that nobody marked proves nothing.
 */
public final class ClaimsMissedMeeting implements Rule {
    private static final Kind KIND = Kind.waitsForPerson("claims_missed_meeting", Question.FITS_CONVERSATION);
    /** What was longer ago is not the meeting that the text speaks of. */
    private static final Duration LATELY = Duration.ofDays(30);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        return situation
                .said(Code.CLAIMS_MISSED_MEETING)
                .flatMap(said -> held(situation).map(meeting -> {
                    String says = Wording.fill(
                            "It %s; but %s on %s.",
                            said.says(situation.name()),
                            Told.between(meeting),
                            situation.wording().time(meeting.startsAt()));
                    String instead =
                            Wording.fill("Thank %s for %s instead.", situation.name(), Told.noun(meeting.mode()));
                    return KIND.reason(says, List.of(Told.evidence(meeting)), said.span(), instead);
                }));
    }

    private static Optional<Known> held(Situation situation) {
        Instant missed = situation.relationship().meetings().lastMissed();
        List<Known> over = situation.over();
        return over.isEmpty()
                ? Optional.empty()
                : Optional.of(over.getLast())
                        .filter(Known::held)
                        .filter(meeting -> meeting.endsAt().plus(LATELY).isAfter(situation.goesAt()))
                        .filter(meeting -> missed == null || missed.isBefore(meeting.startsAt()));
    }

    @Override
    public Stream<Instant> turns(Situation situation) {
        return situation.relationship().meetings().known().stream()
                .flatMap(meeting -> Stream.of(meeting.endsAt(), meeting.endsAt().plus(LATELY)));
    }
}
