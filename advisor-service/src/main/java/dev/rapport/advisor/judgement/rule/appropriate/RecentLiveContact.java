package dev.rapport.advisor.judgement.rule.appropriate;

import dev.rapport.advisor.conversation.Meetings.Known;
import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.judgement.rule.Told;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody of the team met or spoke with the contact shortly before the message goes. A meeting that was booked counts when
 * its end has passed by then, unless it was cancelled or missed.
 */
public final class RecentLiveContact implements Rule {
    private static final Kind KIND = Kind.waitsForTime("recent_live_contact", Question.APPROPRIATE);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        Instant goesAt = situation.goesAt();
        List<Known> recent = situation.over().stream()
                .filter(meeting -> situation.freeAfter(meeting).isAfter(goesAt))
                .toList();
        if (recent.isEmpty()) {
            return Optional.empty();
        }
        Known last = recent.getLast();
        Instant until = recent.stream()
                .map(situation::freeAfter)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Optional.of(KIND.until(until, says(situation, last), Told.evidence(recent), instead(situation, last)));
    }

    @Override
    public Stream<Instant> turns(Situation situation) {
        return situation.relationship().meetings().known().stream()
                .flatMap(meeting -> Stream.of(meeting.endsAt(), situation.freeAfter(meeting)));
    }

    private static String says(Situation situation, Known meeting) {
        String when = " " + Told.when(situation, meeting.startsAt(), meeting.endsAt());
        if (meeting.held()) {
            return Told.took(situation, meeting) + when + ".";
        }
        return meeting.overAt(situation.now())
                ? Told.wasDue(situation, meeting) + when + ", and nobody said that it fell through."
                : Told.due(situation, meeting) + when + ".";
    }

    private static String instead(Situation situation, Known meeting) {
        String noun = Told.noun(meeting.mode());
        if (meeting.held()) {
            return Wording.fill("Write yourself: thank %s for %s and send what you promised.", situation.name(), noun);
        }
        return meeting.overAt(situation.now())
                ? Wording.fill("Say whether %s took place, then write yourself.", noun)
                : Wording.fill("Write yourself after %s.", noun);
    }
}
