package dev.rapport.advisor.judgement.rule.appropriate;

import dev.rapport.advisor.conversation.Meetings.Known;
import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.judgement.rule.Told;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody of the team is due to meet or speak with the contact shortly after the message goes. */
public final class UpcomingLiveContact implements Rule {
    private static final Kind KIND = Kind.waitsForTime("upcoming_live_contact", Question.APPROPRIATE);

    @Override
    public Kind kind() {
        return KIND;
    }

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
            String says = Wording.fill("%s on %s, %s after this message.", Told.due(situation, next), time, distance);
            Instant until = upcoming.stream()
                    .map(situation::freeAfter)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            String instead = Wording.fill("Say it on %s, or write yourself.", time);
            return KIND.until(until, says, Told.evidence(upcoming), instead);
        });
    }

    @Override
    public Stream<Instant> turns(Situation situation) {
        return situation.relationship().meetings().known().stream()
                .flatMap(meeting ->
                        Stream.of(situation.policy().upcomingHold().before(meeting.startsAt()), meeting.startsAt()));
    }
}
