package dev.rapport.advisor.judgement.rule;

import dev.rapport.advisor.relationship.Meetings.Known;
import dev.rapport.advisor.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Somebody of the team is due to meet or speak with the contact shortly after the message goes. */
public final class UpcomingLiveContact implements Rule {

    @Override
    public Optional<Reason> speak(Situation situation) {
        Instant goesAt = situation.goesAt();
        Instant horizon = situation.policy().upcomingHold().after(goesAt);
        List<Known> upcoming = situation.relationship().meetings().known().stream()
                .filter(meeting -> meeting.startsAt().isAfter(goesAt)
                        && !meeting.startsAt().isAfter(horizon))
                .toList();
        return upcoming.stream().min(Comparator.comparing(Known::startsAt)).map(next -> {
            String time = situation.wording().time(next.startsAt());
            String distance = Wording.distance(Duration.between(goesAt, next.startsAt()));
            String says = "%s on %s, %s after this message.".formatted(Told.due(situation, next), time, distance);
            Instant until = upcoming.stream()
                    .map(situation::freeAfter)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            String instead = "Say it on %s, or write yourself.".formatted(time);
            return Reason.waitsForTime("upcoming_live_contact", says, Told.evidence(upcoming), until, instead);
        });
    }
}
