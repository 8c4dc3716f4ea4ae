package dev.rapport.advisor.judgement.rule.appropriate;

import dev.rapport.advisor.conversation.Meetings.Known;
import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.judgement.rule.Told;
import dev.rapport.advisor.surroundings.Surroundings.LookAlike;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Finding.Evidence;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Nothing is known of the addressee, and another contact with a like name or handle had a live contact lately: it may be the
 * same person under another address.
 */
public final class PossiblySamePerson implements Rule {
    private static final Kind KIND = Kind.waitsForPerson("possibly_same_person", Question.APPROPRIATE);

    private record Met(LookAlike who, Known meeting) {}

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        return situation.relationship().stranger()
                ? lately(situation)
                        .max(Comparator.comparing(met -> met.meeting().endsAt()))
                        .map(met -> reason(situation, met))
                : Optional.empty();
    }

    private static Stream<Met> lately(Situation situation) {
        return situation.surroundings().lookAlikes().stream()
                .flatMap(who -> who.meetings().stream()
                        .filter(meeting -> meeting.overAt(situation.goesAt())
                                && situation.freeAfter(meeting).isAfter(situation.goesAt()))
                        .map(meeting -> new Met(who, meeting)));
    }

    private static Reason reason(Situation situation, Met met) {
        String name = met.who().displayName();
        String fact = met.meeting().held()
                ? Told.took(situation, met.meeting(), name)
                : Told.wasDue(situation, met.meeting(), name);
        String says = Wording.fill(
                "Nothing is known of this addressee, whose name is like that of %s; they may be one person. %s %s.",
                name,
                fact,
                Told.when(situation, met.meeting().startsAt(), met.meeting().endsAt()));
        List<Evidence> evidence = List.of(
                new Evidence(
                        met.meeting().id(),
                        "meeting",
                        met.meeting().startsAt(),
                        met.who().contactId()),
                new Evidence(
                        situation.message().id(),
                        "outbound_message",
                        situation.message().proposedAt(),
                        situation.relationship().contactId()));
        String instead = Wording.fill("Say whether it is %s; then it is judged again.", name);
        return KIND.reason(says, evidence, instead);
    }

    @Override
    public Stream<Instant> turns(Situation situation) {
        return situation.surroundings().lookAlikes().stream()
                .flatMap(who -> who.meetings().stream())
                .flatMap(meeting -> Stream.of(meeting.endsAt(), situation.freeAfter(meeting)));
    }
}
