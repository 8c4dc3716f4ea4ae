package dev.rapport.advisor.policy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How much each part counts in a workspace. A part may count from a fiftieth to seven tenths, and all together count one: no
 * part can be switched off or be all there is.
 *
 * @param byPart a weight for each part, by its name
 */
public record HealthWeights(@JsonAnyGetter Map<String, Double> byPart) {
    private static final double LEAST = 0.02;
    private static final double MOST = 0.7;
    private static final double TOLERANCE = 1e-6;

    private static final Map<String, Double> USUAL = usual();

    public static final HealthWeights DEFAULT = new HealthWeights(USUAL);

    private static Map<String, Double> usual() {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("keepingInTouch", 0.4);
        weights.put("liveContact", 0.15);
        weights.put("reciprocity", 0.1);
        weights.put("value", 0.1);
        weights.put("promises", 0.1);
        weights.put("dissonance", 0.15);
        return Collections.unmodifiableMap(weights);
    }

    /** @throws IllegalArgumentException naming the part whose weight is out of bounds, or that is none */
    public HealthWeights {
        byPart.forEach((part, weight) -> {
            if (!USUAL.containsKey(part)) {
                throw new IllegalArgumentException(
                        "%s: is no part of health; those are %s".formatted(part, USUAL.keySet()));
            }
            if (!(weight >= LEAST && weight <= MOST)) {
                throw new IllegalArgumentException("%s: must be from %s to %s".formatted(part, LEAST, MOST));
            }
        });
        double sum = byPart.values().stream().mapToDouble(Double::doubleValue).sum();
        if (byPart.size() != USUAL.size() || Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalArgumentException("all six weights must add up to 1, and not to " + sum);
        }
        byPart = Collections.unmodifiableMap(new LinkedHashMap<>(byPart));
    }

    /** Of some parts; the others share what is left as they do by default. */
    @JsonCreator
    public static HealthWeights of(Map<String, Double> some) {
        double given = some.values().stream().mapToDouble(Double::doubleValue).sum();
        double left = USUAL.entrySet().stream()
                .filter(part -> !some.containsKey(part.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        Map<String, Double> all = new LinkedHashMap<>();
        USUAL.forEach((part, usual) -> {
            Double weight = some.get(part);
            all.put(part, weight == null ? usual * (1 - given) / left : weight);
        });
        some.forEach(all::putIfAbsent);
        return new HealthWeights(all);
    }

    /** @param part by its name */
    public double of(String part) {
        return Objects.requireNonNull(byPart.get(part), part);
    }
}
