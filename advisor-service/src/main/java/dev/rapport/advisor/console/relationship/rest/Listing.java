package dev.rapport.advisor.console.relationship.rest;

import dev.rapport.advisor.console.relationship.Spark;
import dev.rapport.advisor.health.HealthOf;
import dev.rapport.advisor.standing.rest.RelationshipLists;
import dev.rapport.advisor.standing.rest.RelationshipLists.Listed;
import dev.rapport.advisor.standing.rest.RelationshipView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A relationship in a list. @param spark null while there is too little for a line */
record Listing(RelationshipView one, @Nullable Spark spark) {
    private static final int WEEKS = 12;

    static List<Listing> of(List<Listed> found, RelationshipLists lists) {
        List<Instant> weekly = IntStream.rangeClosed(0, WEEKS)
                .mapToObj(week -> lists.now().minus(Duration.ofDays(7L * (WEEKS - week))))
                .toList();
        return found.stream()
                .map(listed -> new Listing(
                        listed.view(),
                        Spark.of(HealthOf.course(
                                listed.relationship(), lists.policy().healthWeights(), weekly))))
                .toList();
    }
}
