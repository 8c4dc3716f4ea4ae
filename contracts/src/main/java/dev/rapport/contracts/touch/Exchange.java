package dev.rapport.contracts.touch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Value that went from one side to the other.
 *
 * @param value what it was
 * @param ledTo the contact that it led to: who was introduced, who was referred; null when nobody, or nobody known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Exchange(
        UUID id,
        int version,
        Value value,
        Direction direction,
        @Nullable String note,
        @Nullable UUID ledTo,
        Instant occurredAt,
        @Nullable Source source)
        implements Touch {

    public enum Value {
        @JsonProperty("introduction")
        INTRODUCTION,
        @JsonProperty("referral")
        REFERRAL,
        @JsonProperty("recommendation")
        RECOMMENDATION,
        @JsonProperty("resource")
        RESOURCE,
        @JsonProperty("help")
        HELP
    }

    /** As the team sees it. */
    public enum Direction {
        @JsonProperty("given")
        GIVEN,
        @JsonProperty("received")
        RECEIVED
    }
}
