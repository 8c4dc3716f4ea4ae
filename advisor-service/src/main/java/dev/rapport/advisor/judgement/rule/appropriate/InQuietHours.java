package dev.rapport.advisor.judgement.rule.appropriate;

import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.policy.QuietHours;
import dev.rapport.advisor.policy.Zone;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** It would arrive when the contact wants to be left alone by machines. Where the contact's zone is not known, the team's counts. */
public final class InQuietHours implements Rule {
    private static final Kind KIND = Kind.waitsForTime("quiet_hours", Question.APPROPRIATE);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        return Optional.ofNullable(situation.policy().quietHours())
                .filter(quiet -> quiet.quietAt(situation.goesAt(), zone(situation)))
                .map(quiet -> reason(situation, quiet));
    }

    private static Reason reason(Situation situation, QuietHours quiet) {
        Wording local = new Wording(zone(situation), situation.now());
        Instant until = quiet.turnAfter(situation.goesAt(), local.zone());
        boolean known = situation.relationship().contact().timeZone() != null;
        String says = Wording.fill(
                "It would reach %s on %s, when nothing automated should%s.",
                situation.name(),
                local.time(situation.goesAt()),
                known ? "" : "; that is your own time, for the contact's is not known");
        String instead = Wording.fill("Send it on %s, or write yourself.", local.time(until));
        return KIND.until(until, says, List.of(), instead);
    }

    @Override
    public Stream<Instant> turns(Situation situation) {
        return Stream.ofNullable(situation.policy().quietHours())
                .map(quiet -> quiet.turnAfter(situation.goesAt(), zone(situation)));
    }

    private static ZoneId zone(Situation situation) {
        return Zone.orElse(
                situation.relationship().contact().timeZone(),
                situation.policy().zone());
    }
}
