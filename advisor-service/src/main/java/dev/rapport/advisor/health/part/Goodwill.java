package dev.rapport.advisor.health.part;

import dev.rapport.advisor.conversation.Engagement;
import dev.rapport.advisor.conversation.Meetings;
import dev.rapport.advisor.conversation.OpenQuestions.Question;
import dev.rapport.advisor.goodwill.Costs.Cost;
import dev.rapport.advisor.goodwill.Costs.Kind;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.people.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is left of the goodwill that dissonance cost: words that corrected the other side, and machines that wrote upon a live
 * contact. It heals with time, and faster with each day on which they speak.
 */
public final class Goodwill implements HealthPart {
    /** A fresh one takes this share of what was left. */
    private static final double COST = 0.7;

    private static final double HALF_LIFE_DAYS = 45;
    /** Who has not answered by then has ignored the question. */
    public static final Duration TO_ANSWER = Duration.ofDays(7);
    /** Below this a cost is not spoken of any more. */
    private static final double FORGOTTEN = 0.05;

    @Override
    public String name() {
        return "dissonance";
    }

    @Override
    public double value(Sight sight) {
        double left = 100;
        for (Cost cost : costs(sight)) {
            left *= 1 - COST * weight(cost, sight);
        }
        return left;
    }

    @Override
    public String says(Sight sight) {
        return costs(sight).stream()
                .filter(cost -> weight(cost, sight) > FORGOTTEN)
                .max(Comparator.comparingDouble((Cost cost) -> weight(cost, sight)))
                .map(cost -> says(cost, sight))
                .orElse("No touch has cost goodwill lately.");
    }

    /** Some goodwill was lost, and is not forgotten. */
    public boolean isLost(Sight sight) {
        return costs(sight).stream().anyMatch(cost -> weight(cost, sight) > FORGOTTEN);
    }

    /** It was the other side who cost it: nothing for us to mend. */
    public boolean isTheirs(Sight sight) {
        List<Cost> costs = costs(sight).stream()
                .filter(cost -> weight(cost, sight) > FORGOTTEN)
                .toList();
        return !costs.isEmpty() && costs.stream().allMatch(cost -> cost.by() == Side.THEM);
    }

    /** When the next question will have been ignored, unless it is answered. */
    public static Optional<Instant> nextIgnored(Relationship relationship, Instant now) {
        return Stream.of(relationship.questionsOfThem(now), relationship.questionsOfUs(now))
                .flatMap(unanswered -> unanswered.stream().limit(1))
                .map(question -> question.at().plus(TO_ANSWER))
                .filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private static List<Cost> costs(Sight sight) {
        Stream<Cost> touches = sight.relationship().costs().touches().stream()
                .filter(cost -> cost.kind() == Kind.CORRECTION
                        || contradicted(cost, sight).isPresent());
        Stream<Cost> ignored = Stream.concat(
                ignored(sight.relationship().questionsOfThem(sight.now()), Side.US),
                ignored(sight.relationship().questionsOfUs(sight.now()), Side.THEM));
        return Stream.concat(touches, ignored)
                .filter(cost -> !cost.at().isAfter(sight.now()))
                .toList();
    }

    /** Of several questions the oldest: who asks again is ignored once. */
    private static Stream<Cost> ignored(List<Question> unanswered, Side by) {
        return unanswered.stream()
                .limit(1)
                .map(question -> new Cost(
                        question.id(),
                        by,
                        Kind.IGNORED_QUESTION,
                        null,
                        question.at().plus(TO_ANSWER)));
    }

    /** From 1 down: half after 45 days, and half with each day of live contact since. */
    private static double weight(Cost cost, Sight sight) {
        double days = Duration.between(cost.at(), sight.now()).toSeconds() / 86_400.0;
        int day = Engagement.dayOf(cost.at());
        int today = Engagement.dayOf(sight.now());
        long spokenSince = sight.engagement()
                .live()
                .days()
                .days()
                .filter(spoken -> spoken > day && spoken <= today)
                .count();
        Instant last = sight.engagement().live().last();
        boolean sameDay = last != null && Engagement.dayOf(last) == day && last.isAfter(cost.at());
        return Math.pow(0.5, days / HALF_LIFE_DAYS + spokenSince + (sameDay ? 1 : 0));
    }

    /** The live contact that a machine wrote into, or shortly after. */
    private static Optional<Meetings.Known> contradicted(Cost cost, Sight sight) {
        return sight.relationship().meetings().known().stream()
                .filter(Meetings.Known::held)
                .filter(meeting -> !meeting.startsAt().isAfter(cost.at()))
                .filter(meeting -> Policy.DEFAULT
                        .holdAfter(meeting.mode(), cost.category())
                        .after(meeting.endsAt())
                        .isAfter(cost.at()))
                .max(Comparator.comparing(Meetings.Known::endsAt));
    }

    private static String says(Cost cost, Sight sight) {
        String name = sight.name();
        String told = switch (cost.kind()) {
            case CORRECTION ->
                cost.by() == Side.US
                        ? "On %s a message of yours corrected how %s writes"
                                .formatted(sight.wording().day(cost.at()), name)
                        : "On %s %s corrected how you write"
                                .formatted(sight.wording().day(cost.at()), name);
            case IGNORED_QUESTION ->
                (cost.by() == Side.US
                                ? "%s asked on %s, and nobody has answered"
                                : "%s has not answered what you asked on %s")
                        .formatted(
                                Wording.sentence(name),
                                sight.wording().day(cost.at().minus(TO_ANSWER)));
            case AUTOMATED ->
                "%s wrote on %s, %s"
                        .formatted(
                                cost.by() == Side.US ? "A machine of yours" : "A machine of " + name + "'s",
                                sight.wording().day(cost.at()),
                                contradicted(cost, sight)
                                        .map(meeting -> distance(meeting.endsAt(), cost.at()))
                                        .orElseThrow());
        };
        if (cost.by() == Side.US && cost.kind() == Kind.IGNORED_QUESTION) {
            return told + ". Answer now, and say a word about the wait.";
        }
        return cost.by() == Side.US
                ? "%s. Say a word about it when you next speak: a call mends more than time does.".formatted(told)
                : "%s. That was not yours to mend: this one may rest.".formatted(told);
    }

    private static String distance(Instant end, Instant sent) {
        return end.isAfter(sent)
                ? "while you spoke"
                : Wording.distance(Duration.between(end, sent)) + " after you spoke";
    }
}
