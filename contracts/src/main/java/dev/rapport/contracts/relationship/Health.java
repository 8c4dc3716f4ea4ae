package dev.rapport.contracts.relationship;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a relationship is doing now.
 *
 * @param score 0..100, the sum of value times weight over the parts; null while the relationship is new
 * @param band strong, steady, fading or poor; new while there is too little to tell
 * @param trend the change of the score over the last 30 days; null while either end is new
 * @param staysAlive the chance (0..1) of a touch within 30 days
 * @param wouldChange what would raise it, and to what; null when nothing is needed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Health(
        State state,
        @Nullable Double score,
        Band band,
        @Nullable Double trend,
        double staysAlive,
        List<Part> parts,
        @Nullable String wouldChange) {

    public enum State {
        @JsonProperty("new")
        NEW,
        @JsonProperty("known")
        KNOWN
    }

    public enum Band {
        @JsonProperty("new")
        NEW,
        @JsonProperty("poor")
        POOR,
        @JsonProperty("fading")
        FADING,
        @JsonProperty("steady")
        STEADY,
        @JsonProperty("strong")
        STRONG
    }

    /** @param value 0..100; @param weight 0..1, all weights add up to 1; @param says what it saw, in a sentence */
    public record Part(String name, double value, double weight, String says) {}
}
