package dev.rapport.advisor.judgement.rule.conversation;

import dev.rapport.advisor.conversation.Meetings.Known;
import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.judgement.rule.Told;
import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.text.Reading.Talk;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text asks for a talk as if there had been none, and the facts contradict: they talked lately; or it asks for a first
 * one, and they talked at any time. A text that remembers the talk, or asks for another, is not meant.
 */
public final class AsksForMeetingAlreadyHeld implements Rule {
    private static final Kind KIND = Kind.waitsForPerson("asks_for_meeting_already_held", Question.FITS_CONVERSATION);
    /** After this long one may ask for a talk again. */
    private static final Duration LATELY = Duration.ofDays(30);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        return situation
                .said(Code.ASKS_FOR_MEETING)
                .flatMap(said -> had(situation)
                        .filter(meeting -> !situation.knows(Talk.HELD))
                        .map(meeting -> {
                            String says = Wording.fill(
                                    "It %s; but %s %s.",
                                    said.says(situation.name()),
                                    Told.between(meeting),
                                    Told.when(situation, meeting.startsAt(), meeting.endsAt()));
                            String instead =
                                    Wording.fill("Write yourself, and go on from %s.", Told.noun(meeting.mode()));
                            return KIND.reason(says, List.of(Told.evidence(meeting)), said.span(), instead);
                        }));
    }

    private static Optional<Known> had(Situation situation) {
        List<Known> over = situation.over();
        return over.isEmpty()
                ? Optional.empty()
                : Optional.of(over.getLast())
                        .filter(meeting -> meeting.endsAt().plus(LATELY).isAfter(situation.goesAt())
                                || situation.knows(Talk.FIRST));
    }

    @Override
    public Stream<Instant> turns(Situation situation) {
        return situation.relationship().meetings().known().stream()
                .flatMap(meeting -> Stream.of(meeting.endsAt(), meeting.endsAt().plus(LATELY)));
    }
}
