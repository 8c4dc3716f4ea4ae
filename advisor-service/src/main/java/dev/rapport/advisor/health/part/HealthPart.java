package dev.rapport.advisor.health.part;

import dev.rapport.contracts.relationship.Health.Part;

/** One side of a relationship. */
public interface HealthPart {

    /** As it is called in answers and among the weights. */
    String name();

    /** From 0 to 100. */
    double value(Sight sight);

    /** What it saw, in a sentence. */
    String says(Sight sight);

    default Part weighed(Sight sight, double weight) {
        return new Part(name(), value(sight), weight, says(sight));
    }
}
