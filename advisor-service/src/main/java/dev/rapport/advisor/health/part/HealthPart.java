package dev.rapport.advisor.health.part;

import dev.rapport.contracts.model.Health.Part;

/** One side of a relationship. */
public interface HealthPart {

    /** As it is called in answers and among the weights. */
    String name();

    Seen look(Sight sight);

    /** @param value 0..100 @param says what it saw, in a sentence */
    record Seen(double value, String says) {}

    default Part weighed(Sight sight, double weight) {
        Seen seen = look(sight);
        return new Part(name(), seen.value(), weight, seen.says());
    }
}
