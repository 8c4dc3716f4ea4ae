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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The text asks for a talk, and one is booked already. A text that knows of it is not meant. */
public final class AsksForMeetingAlreadyScheduled implements Rule {
    private static final Kind KIND =
            Kind.waitsForPerson("asks_for_meeting_already_scheduled", Question.FITS_CONVERSATION);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        return situation
                .said(Code.ASKS_FOR_MEETING)
                .flatMap(said -> next(situation)
                        .filter(meeting -> !situation.knows(Talk.BOOKED))
                        .map(meeting -> {
                            String says = Wording.fill(
                                    "It %s; but %s on %s.",
                                    said.says(situation.name()),
                                    Told.booked(meeting),
                                    situation.wording().time(meeting.startsAt()));
                            String instead = Wording.fill(
                                    "Leave it, or write about %s that is booked.", Told.noun(meeting.mode()));
                            return KIND.reason(says, List.of(Told.evidence(meeting)), said.span(), instead);
                        }));
    }

    private static Optional<Known> next(Situation situation) {
        return situation.relationship().meetings().known().stream()
                .filter(meeting -> meeting.startsAt().isAfter(situation.goesAt()))
                .min(Comparator.comparing(Known::startsAt));
    }

    @Override
    public Stream<Instant> turns(Situation situation) {
        return situation.relationship().meetings().known().stream().map(Known::startsAt);
    }
}
