package dev.rapport.report;

import dev.rapport.advisor.attention.Attention;
import dev.rapport.advisor.attention.Attention.Advice;
import dev.rapport.advisor.health.HealthOf;
import dev.rapport.advisor.policy.HealthWeights;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.relationship.Health;
import dev.rapport.report.page.Page.Line;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Whom to call this week: where time is best spent, beside those who wait for an answer. */
final class Calls {
    private static final int A_WEEK = 7;

    private Calls() {}

    private record One(Known known, Health health, Advice advice) {}

    static List<Line> of(List<Known> people, Instant now) {
        return people.stream()
                .flatMap(known -> of(known, now))
                .sorted(Comparator.comparingDouble((One one) -> one.advice().weight())
                        .reversed())
                .limit(A_WEEK)
                .map(Calls::line)
                .toList();
    }

    private static Stream<One> of(Known known, Instant now) {
        Relationship relationship = known.relationship();
        Advice advice = Attention.of(relationship, now);
        Health health = HealthOf.at(relationship, HealthWeights.DEFAULT, now);
        // Of a relationship that has just begun nobody knows yet what a call would do for it.
        boolean called = health.score() != null
                && advice.weight() > 0
                && relationship.questionsOfThem(now).isEmpty();
        return called ? Stream.of(new One(known, health, advice)) : Stream.empty();
    }

    private static Line line(One one) {
        double score = Objects.requireNonNull(one.health().score(), "a known relationship has one");
        Stream<String> change = Stream.ofNullable(one.health().wouldChange()).map(says -> Wording.sentence(says) + ".");
        return new Line(
                one.known().name(),
                "health " + Math.round(score),
                Stream.concat(Stream.of(one.advice().says()), change).toList());
    }
}
