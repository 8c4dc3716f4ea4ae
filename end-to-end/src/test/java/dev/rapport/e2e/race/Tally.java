package dev.rapport.e2e.race;

import dev.rapport.e2e.client.Answer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a racer's calls were answered. */
final class Tally {
    /** A busy service may ask to be asked later. */
    private static final Set<Integer> EXPECTED = Set.of(200, 201, 202, 409, 503);

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> touches = new TreeSet<>();
    private int permits;

    /** @throws AssertionError when no racer may be answered so */
    void count(String operation, Answer answer) {
        if (!EXPECTED.contains(answer.status())) {
            throw new AssertionError(answer.toString());
        }
        counts.merge(operation + " " + (answer.status() >= 400 ? answer.code() : answer.status()), 1, Integer::sum);
        permits += answer.body().path("go").asBoolean() ? 1 : 0;
        answer.body()
                .path("contacts")
                .forEach(contact -> touches.add(contact.path("id").asText() + " "
                        + contact.path("sequence").asLong()));
    }

    void add(Tally other) {
        other.counts.forEach((answer, count) -> counts.merge(answer, count, Integer::sum));
        touches.addAll(other.touches);
        permits += other.permits;
    }

    Map<String, Integer> counts() {
        return counts;
    }

    /** How many were told to go. */
    int permits() {
        return permits;
    }

    /** {@code contact number} of each touch that was accepted. */
    Set<String> touches() {
        return touches;
    }
}
