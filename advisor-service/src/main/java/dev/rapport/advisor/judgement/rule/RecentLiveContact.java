package dev.rapport.advisor.judgement.rule;

import dev.rapport.advisor.relationship.Meetings.Known;
import dev.rapport.advisor.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Somebody of the team met or spoke with the contact shortly before the message goes. A meeting that was booked counts when
 * its end has passed by then, unless it was cancelled or missed.
 */
public final class RecentLiveContact implements Rule {

    @Override
    public Optional<Reason> speak(Situation situation) {
        Instant goesAt = situation.goesAt();
        List<Known> recent = situation.relationship().meetings().over(goesAt).stream()
                .filter(meeting -> situation.freeAfter(meeting).isAfter(goesAt))
                .toList();
        return recent.stream().max(Comparator.comparing(Known::endsAt)).map(last -> {
            Instant until = recent.stream()
                    .map(situation::freeAfter)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return Reason.waitsForTime(
                    "recent_live_contact",
                    says(situation, last),
                    Told.evidence(recent),
                    until,
                    instead(situation, last));
        });
    }

    private static String says(Situation situation, Known meeting) {
        Duration ago = Duration.between(meeting.endsAt(), situation.goesAt());
        String when = " on %s, %s before this message"
                .formatted(situation.wording().time(meeting.startsAt()), Wording.distance(ago));
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
            return "Write yourself: thank %s for %s and send what you promised.".formatted(situation.name(), noun);
        }
        return meeting.overAt(situation.now())
                ? "Say whether %s took place, then write yourself.".formatted(noun)
                : "Write yourself after %s.".formatted(noun);
    }
}
