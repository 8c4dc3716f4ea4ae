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

/** The message would arrive while somebody of the team meets or speaks with the contact. */
public final class LiveContactNow implements Rule {
    private static final Kind KIND = Kind.waitsForTime("live_contact_now", Question.APPROPRIATE);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        Instant goesAt = situation.goesAt();
        List<Known> going = situation.relationship().meetings().known().stream()
                .filter(meeting -> !meeting.startsAt().isAfter(goesAt) && !meeting.overAt(goesAt))
                .toList();
        return going.stream().max(Comparator.comparing(Known::endsAt)).map(last -> {
            String took = last.held() ? Told.took(situation, last) : Told.due(situation, last);
            String says = Wording.fill(
                    "%s from %s to %s, just when this message would go.",
                    took,
                    situation.wording().time(last.startsAt()),
                    situation.wording().clock(last.endsAt()));
            Instant until = going.stream()
                    .map(situation::freeAfter)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            String instead = "Say it in the conversation, or write yourself afterwards.";
            return KIND.until(until, says, Told.evidence(going), instead);
        });
    }

    @Override
    public Stream<Instant> turns(Situation situation) {
        return situation.relationship().meetings().known().stream()
                .flatMap(meeting -> Stream.of(meeting.startsAt(), meeting.endsAt()));
    }
}
