package dev.rapport.advisor.judgement.rule.appropriate;

import dev.rapport.advisor.conversation.Meetings.Known;
import dev.rapport.advisor.conversation.OurTouches;
import dev.rapport.advisor.conversation.OurTouches.Reached;
import dev.rapport.advisor.judgement.rule.Kind;
import dev.rapport.advisor.judgement.rule.Reason;
import dev.rapport.advisor.judgement.rule.Rule;
import dev.rapport.advisor.judgement.rule.Situation;
import dev.rapport.advisor.policy.Cap;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Finding.Evidence;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The team has reached the contact as often as its policy allows. Every touch of the team counts: what members and machines
 * wrote, meetings held, and booked ones whose end has passed.
 */
public final class FrequencyCap implements Rule {
    private static final Kind KIND = Kind.waitsForTime("frequency_cap", Question.APPROPRIATE);

    /** @param touches those within the cap's time, rising: at least as many as it allows */
    private record Reaching(Cap cap, List<Reached> touches) {

        /** When one touch fewer than allowed is left. */
        Instant freeAgain() {
            return cap.per().after(touches.get(touches.size() - cap.touches()).at());
        }
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<Reason> speak(Situation situation) {
        return situation.policy().caps().stream()
                .filter(cap -> cap.limits(situation.message().channel(), situation.category()))
                .map(cap -> new Reaching(cap, within(cap, situation)))
                .filter(reaching -> reaching.touches().size() >= reaching.cap().touches())
                .max(Comparator.comparing(Reaching::freeAgain))
                .map(reaching -> reason(situation, reaching));
    }

    private static Reason reason(Situation situation, Reaching reaching) {
        Cap cap = reaching.cap();
        Instant last = reaching.touches().getLast().at();
        String says = Wording.fill(
                "The team reached %s %s%s within %s, last on %s, %s before this message; %s is the limit.",
                situation.name(),
                Wording.times(reaching.touches().size()),
                cap.channel() == null ? "" : " on this channel",
                Wording.distance(cap.per().length()),
                situation.wording().time(last),
                Wording.distance(Duration.between(last, situation.goesAt())),
                Wording.times(cap.touches()));
        List<Evidence> evidence = reaching.touches().stream()
                .map(touch -> new Evidence(touch.id(), touch.kind(), touch.at()))
                .toList();
        String instead = Wording.fill(
                "Let %s rest until %s, unless you have something to say yourself.",
                situation.name(), situation.wording().time(reaching.freeAgain()));
        return KIND.until(reaching.freeAgain(), says, evidence, instead);
    }

    private static List<Reached> within(Cap cap, Situation situation) {
        Instant from = cap.per().before(situation.goesAt());
        return counted(cap, situation)
                .filter(touch -> touch.at().isAfter(from) && !touch.at().isAfter(situation.goesAt()))
                .sorted(Comparator.comparing(Reached::at).thenComparing(Reached::id))
                .toList();
    }

    private static Stream<Reached> counted(Cap cap, Situation situation) {
        Stream<Reached> told = situation.relationship().ourTouches().byChannel().entrySet().stream()
                .filter(reached -> cap.counts(reached.getKey()))
                .flatMap(reached -> reached.getValue().stream());
        Stream<Reached> presumed = presumed(situation)
                .filter(meeting -> cap.counts(OurTouches.channel(meeting.mode())))
                .filter(meeting -> meeting.overAt(situation.goesAt()))
                .map(meeting -> new Reached(meeting.id(), "meeting", meeting.startsAt()));
        return Stream.concat(told, presumed);
    }

    private static Stream<Known> presumed(Situation situation) {
        return situation.relationship().meetings().known().stream().filter(meeting -> !meeting.held());
    }

    /** A meeting begins to count at its end; every touch ceases to when the cap's time has passed. */
    @Override
    public Stream<Instant> turns(Situation situation) {
        return situation.policy().caps().stream().flatMap(cap -> {
            Stream<Instant> over = presumed(situation).map(Known::endsAt);
            Stream<Instant> rested = Stream.concat(
                            situation.relationship().ourTouches().byChannel().values().stream()
                                    .flatMap(List::stream)
                                    .map(Reached::at),
                            presumed(situation).map(Known::startsAt))
                    .map(cap.per()::after);
            return Stream.concat(over, rested);
        });
    }
}
