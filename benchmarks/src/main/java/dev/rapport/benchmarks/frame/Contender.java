package dev.rapport.benchmarks.frame;

import java.util.Map;

/** Does the work that is measured: the subject, or a baseline beside it. */
public record Contender(String name, Round round) {

    /** Does the work once, warmed up, and says how it went. */
    @FunctionalInterface
    public interface Round {
        Map<Measure, Double> run() throws Exception;
    }
}
